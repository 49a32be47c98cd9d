package io.github.schemachangelog.finding;

import org.jspecify.annotations.Nullable;

/** Something that the user can put right: the message says what, why and what to do; no stack trace is wanted. */
public final class UserProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what the observed fact, one sentence
     * @param why why it stops us, one sentence; may be empty
     * @param remedy what to do, one sentence
     */
    public UserProblem(String what, String why, String remedy) {
        super(why.isEmpty() ? what + "\n" + remedy : what + "\n" + why + "\n" + remedy);
    }

    public UserProblem(String what, String why, String remedy, @Nullable Throwable cause) {
        this(what, why, remedy);
        initCause(cause);
    }
}

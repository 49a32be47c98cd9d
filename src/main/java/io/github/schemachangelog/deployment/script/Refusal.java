package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.evidence.MigrationRun.Failure;

/** We do not carry out a script, or go on with it: PostgreSQL was not asked. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Failure failure;

    public Refusal(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}

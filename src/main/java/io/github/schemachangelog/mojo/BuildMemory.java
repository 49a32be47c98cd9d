package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.Outcome;
import io.github.schemachangelog.command.Request;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.SessionData;

/**
 * What goals of one build tell each other. Only classes of the JDK are kept, because each module may load the plugin
 * anew.
 */
final class BuildMemory {
    private static final String KEY = "io.github.schemachangelog:";

    private final SessionData data;

    BuildMemory(MavenSession session) {
        this.data = session.getRepositorySession().getData();
    }

    void lintSaid(Request request, Outcome outcome) {
        data.set(KEY + "said:" + paths(request), outcome.said());
        data.set(KEY + "errors:" + paths(request), outcome.errors());
    }

    /** What a lint of the same document and folder said in this build. */
    Set<?> said(Request request) {
        return data.get(KEY + "said:" + paths(request)) instanceof Set<?> said ? said : Set.of();
    }

    /** How many errors a lint of the same document and folder found in this build; empty where none ran. */
    Optional<Long> lintErrors(Request request) {
        return data.get(KEY + "errors:" + paths(request)) instanceof Long errors
                ? Optional.of(errors)
                : Optional.empty();
    }

    /**
     * Whether nobody has rehearsed this folder for this document in this build; true for the first who asks.
     *
     * @param on the server and the variables
     */
    boolean isFirstToRehearse(Request request, String on) {
        return data.set(KEY + "rehearsed:" + paths(request) + "|" + on, null, true);
    }

    private static String paths(Request request) {
        return request.changelog().normalize() + "|" + request.migrations().normalize();
    }
}

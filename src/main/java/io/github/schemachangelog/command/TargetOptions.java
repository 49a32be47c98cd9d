package io.github.schemachangelog.command;

import java.util.Map;
import java.util.Optional;

/**
 * How a target is named, as written. What is empty is not given.
 *
 * @param url of the form {@code postgresql://…} or {@code jdbc:postgresql://…}
 * @param server a login of Maven's settings
 * @param environment the name of a MyBatis environment
 * @param schema one schema or several, separated by commas: the search path
 * @param role the role the session assumes
 * @param targetRole {@code production} or {@code other}
 * @param historyTable of MyBatis; empty for the environment's, else {@code changelog}
 * @param caller who runs this, and with what around it
 */
public record TargetOptions(
        String url,
        String username,
        String password,
        Optional<Login> server,
        String environment,
        String schema,
        String role,
        String targetRole,
        String historyTable,
        Caller caller) {
    /** Shows nothing: a password may stand in every part. */
    @Override
    public String toString() {
        return "a target";
    }

    /** An environment; of a server of the settings only the login counts then. */
    public TargetOptions in(String otherEnvironment) {
        return new TargetOptions(
                url,
                username,
                password,
                server.map(Login::withoutUrl),
                otherEnvironment,
                schema,
                role,
                targetRole,
                historyTable,
                caller);
    }

    /** A server of Maven's settings, its password decrypted. */
    public record Login(String id, String url, String username, String password) {
        private Login withoutUrl() {
            return new Login(id, "", username, password);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    /**
     * Who runs this, and with what around it.
     *
     * @param variables of the environment
     * @param account whom the machine takes us for
     * @param host the machine's name
     */
    public record Caller(Map<String, String> variables, String account, String host) {
        public Caller {
            variables = Map.copyOf(variables);
        }

        @Override
        public String toString() {
            return account + "@" + host;
        }
    }
}

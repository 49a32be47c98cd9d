package io.github.schemachangelog.deployment.target;

import java.util.Optional;

/**
 * How a target is named. What is empty is not given.
 *
 * @param environment the name of a MyBatis environment
 * @param schema one schema or several, separated by commas: the search path
 * @param role the role the session assumes: {@code SET ROLE}
 * @param targetRole {@code production} or {@code other}
 */
public record TargetRequest(
        String url,
        String username,
        Secret password,
        Optional<ServerLogin> server,
        String environment,
        String schema,
        String role,
        String targetRole) {
    /** Nothing is given. */
    public static final TargetRequest EMPTY = new TargetRequest("", "", Secret.NONE, Optional.empty(), "", "", "", "");

    /** Shows no URL: a password may stand in it. */
    @Override
    public String toString() {
        return "a target";
    }
}

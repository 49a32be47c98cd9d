package io.github.schemachangelog.deployment.target;

import java.util.Optional;

/** Requests of tests, which say one thing or two. */
final class Requests {
    private Requests() {}

    static TargetRequest url(String url) {
        return new TargetRequest(url, "", Secret.NONE, Optional.empty(), "", "", "", "");
    }

    static TargetRequest environment(String name) {
        return new TargetRequest("", "", Secret.NONE, Optional.empty(), name, "", "", "");
    }

    static TargetRequest server(ServerLogin server) {
        return new TargetRequest("", "", Secret.NONE, Optional.of(server), "", "", "", "");
    }

    static TargetRequest login(TargetRequest request, String username, String password) {
        return new TargetRequest(
                request.url(),
                username,
                Secret.of(password),
                request.server(),
                request.environment(),
                request.schema(),
                request.role(),
                request.targetRole());
    }

    static TargetRequest session(TargetRequest request, String schema, String role) {
        return new TargetRequest(
                request.url(),
                request.username(),
                request.password(),
                request.server(),
                request.environment(),
                schema,
                role,
                request.targetRole());
    }

    static TargetRequest targetRole(TargetRequest request, String targetRole) {
        return new TargetRequest(
                request.url(),
                request.username(),
                request.password(),
                request.server(),
                request.environment(),
                request.schema(),
                request.role(),
                targetRole);
    }
}

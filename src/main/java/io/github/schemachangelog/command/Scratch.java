package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.Platform;
import io.github.schemachangelog.rehearsal.PostgresBuild;
import io.github.schemachangelog.rehearsal.ScratchDatabase;
import io.github.schemachangelog.rehearsal.ScratchOnServer;
import io.github.schemachangelog.rehearsal.ScratchPostgres;
import java.nio.file.Path;

/** Opens the scratch database that was asked for. */
final class Scratch {
    private final Path cacheDirectory;
    private final ScratchRequest request;
    private final JarResolver jars;

    private Scratch(Path cacheDirectory, ScratchRequest request, JarResolver jars) {
        this.cacheDirectory = cacheDirectory;
        this.request = request;
        this.jars = jars;
    }

    static Scratch of(Path cacheDirectory, ScratchRequest request, JarResolver jars) {
        if (!request.mode().equals("required") && !request.mode().equals("auto")) {
            throw new UserProblem(
                    "rehearse: `" + request.mode() + "` must be one of required, auto.",
                    "",
                    "Correct it in the POM or on the command line.");
        }
        return new Scratch(cacheDirectory, request, jars);
    }

    /** Whether the build goes on where no server can be had. */
    boolean isOptional() {
        return request.mode().equals("auto");
    }

    /** @throws Unavailable where this machine cannot have the embedded server */
    ScratchDatabase open() {
        if (!request.url().isEmpty()) {
            refusePassword(request.url());
            return ScratchOnServer.create(
                    new ScratchOnServer.Server(request.url(), request.username(), request.password(), request.keep()));
        }
        Platform platform = Platform.current().orElseThrow(() -> new Unavailable(noBinaries()));
        return ScratchPostgres.start(cacheDirectory, PostgresBuild.of(request.postgresVersion(), platform), this::jar);
    }

    /** Maven's debug log, the process list and the POM show the URL. */
    private static void refusePassword(String url) {
        if (url.matches("(?i).*([?&]password=|//[^/@?]*:[^/@?]*@).*")) {
            throw new UserProblem(
                    "`schemaChangelog.scratchUrl` holds a password.",
                    "Logs show the URL.",
                    "Take it out of the URL, and give it as `-DschemaChangelog.scratchPassword` or in the environment"
                            + " variable PGPASSWORD.");
        }
    }

    private Path jar(PostgresBuild build) {
        try {
            return jars.resolve(PostgresBuild.GROUP_ID, build.artifactId(), build.version());
        } catch (UserProblem e) {
            throw new Unavailable(e);
        }
    }

    private static UserProblem noBinaries() {
        return new UserProblem(
                "There are no PostgreSQL binaries for this platform.",
                "A rehearsal needs a server to run on.",
                "Name a server with `schemaChangelog.scratchUrl`, or let the build go on without a rehearsal with"
                        + " `-DschemaChangelog.rehearse=auto`.");
    }

    /** No embedded server can be had, for a reason that another machine or another day does not have. */
    static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final UserProblem problem;

        Unavailable(UserProblem problem) {
            super(problem.getMessage(), problem);
            this.problem = problem;
        }

        UserProblem problem() {
            return problem;
        }
    }
}

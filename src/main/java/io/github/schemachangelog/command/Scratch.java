package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.rehearsal.installation.Platform;
import io.github.schemachangelog.rehearsal.installation.PostgresBuild;
import io.github.schemachangelog.rehearsal.scratch.Lineage;
import io.github.schemachangelog.rehearsal.scratch.ScratchDatabase;
import io.github.schemachangelog.rehearsal.scratch.ScratchOnServer;
import io.github.schemachangelog.rehearsal.scratch.ScratchPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens the scratch database that was asked for. */
final class Scratch {
    private static final String AUTO = "auto";
    private static final Choice MODES = new Choice(List.of("required", AUTO));

    private final Path cacheDirectory;
    private final ScratchRequest request;
    private final JarResolver jars;
    private final boolean optional;

    private Scratch(Path cacheDirectory, ScratchRequest request, JarResolver jars, boolean optional) {
        this.cacheDirectory = cacheDirectory;
        this.request = request;
        this.jars = jars;
        this.optional = optional;
    }

    static Scratch of(Path cacheDirectory, ScratchRequest request, JarResolver jars) {
        String mode = MODES.find(request.mode())
                .orElseThrow(() -> new UserProblem(
                        "rehearse: `" + request.mode() + "` " + MODES.refusal(request.mode()),
                        "",
                        "Correct it in the POM or on the command line."));
        if (request.keep() && request.url().isEmpty()) {
            throw new UserProblem(
                    "scratchKeep: there is no `scratchUrl`, and the embedded server ends with the rehearsal.",
                    "",
                    "Name a server with -DschemaChangelog.scratchUrl, on which the database can stay.");
        }
        return new Scratch(cacheDirectory, request, jars, mode.equals(AUTO));
    }

    /** Whether the build goes on where no server can be had. */
    boolean isOptional() {
        return optional;
    }

    /** Which embedded server it is; empty for another one, of which nothing is known and nothing is kept. */
    Optional<PostgresBuild> embedded() {
        return request.url().isEmpty()
                ? Platform.current().map(platform -> PostgresBuild.of(request.postgresVersion(), platform))
                : Optional.empty();
    }

    /** What makes what is there before the first migration. */
    Optional<Path> baseline() {
        return request.baseline();
    }

    /** Which environment gives scripts their variables; may be empty. */
    String environment() {
        return request.environment();
    }

    /** Whether a server can begin where all migrations have run. */
    boolean isKept(Lineage lineage) {
        return ScratchPostgres.isKept(cacheDirectory, lineage);
    }

    /**
     * Opens it, holding as many of the migrations as are kept.
     *
     * @param inMemory whether its data may lie in memory, where there is room
     * @throws Unavailable where this machine cannot have the embedded server
     */
    ScratchDatabase open(Lineage lineage, boolean inMemory) {
        if (!request.url().isEmpty()) {
            return ScratchOnServer.create(
                    new ScratchOnServer.Server(request.url(), request.username(), request.password(), request.keep()));
        }
        PostgresBuild build = embedded().orElseThrow(() -> new Unavailable(noBinaries()));
        return ScratchPostgres.start(cacheDirectory, build, this::jar, lineage, inMemory && request.inMemory());
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
                "Name a server with `schemaChangelog.scratchUrl`.");
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

package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.Rehearse;
import io.github.schemachangelog.command.Request;
import io.github.schemachangelog.command.ScratchRequest;
import java.io.File;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Runs every migration through MyBatis Migrations on a scratch PostgreSQL, and judges by what happened. Prints what lint
 * has not said in the same build, writes {@code evidence.json}, and {@code findings.sarif} with the findings of both.
 * Passed over after a lint with errors in the same build, and where the same folder was rehearsed in it already.
 */
@Mojo(name = "rehearse", defaultPhase = LifecyclePhase.VERIFY, requiresProject = false, threadSafe = true)
public final class RehearseMojo extends AbstractChangelogMojo {
    private final BuildMemory memory;
    private final RepositorySystem repositorySystem;
    private final MavenSession session;

    /** Passes over this goal. */
    @Parameter(property = "schemaChangelog.rehearse.skip", defaultValue = "false")
    private boolean skipRehearse;

    /**
     * What to do where no PostgreSQL can be had, offline or on a platform without binaries: {@code required} fails the
     * build, {@code auto} warns and goes on without a rehearsal.
     */
    @Parameter(property = "schemaChangelog.rehearse", defaultValue = "required")
    private String rehearse;

    /**
     * The version of the embedded PostgreSQL: {@code 14} to {@code 18} for the newest known of that line, or a full
     * version of its binaries such as {@code 16.15.0}. Maven downloads it once for this platform.
     */
    @Parameter(property = "schemaChangelog.postgresVersion", defaultValue = "18")
    private String postgresVersion;

    /**
     * A server on which databases may be created, instead of the embedded one; for migrations that need an extension,
     * for example. Each run creates a database of its own and drops it;
     * roles and tablespaces that a migration creates belong to the whole server and stay. Example:
     * {@code postgresql://me@localhost:5432/postgres}, or {@code jdbc:postgresql://localhost:5432/postgres}. A password in it is
     * refused.
     */
    @Parameter(property = "schemaChangelog.scratchUrl")
    private @Nullable String scratchUrl;

    /**
     * The user on that server, where the URL does not name one. The password is no parameter, because Maven's debug log
     * shows parameters: it is taken from {@code -DschemaChangelog.scratchPassword=…}, else from the environment variable
     * {@code PGPASSWORD}.
     */
    @Parameter(property = "schemaChangelog.scratchUsername", defaultValue = "")
    private String scratchUsername = "";

    /** Keeps the database on that server after the run, to look into it; its name is printed. */
    @Parameter(property = "schemaChangelog.scratchKeep", defaultValue = "false")
    private boolean scratchKeep;

    /**
     * A SQL script that makes what targets hold before the first migration: the schema that was there when the folder was
     * begun, roles that are granted something, schemas that a platform brings. It runs on the empty scratch database, and what
     * it makes is known to the migrations. A dump by {@code pg_dump --schema-only --no-owner --no-privileges} will do.
     * On the server of {@code scratchUrl} a role that it creates stays.
     */
    @Parameter(property = "schemaChangelog.scratchBaseline")
    private @Nullable File scratchBaseline;

    /**
     * The name of a MyBatis environment ({@code environments/NAME.properties} beside the migrations), which gives
     * {@code ${name}} in scripts of MyBatis' layout its value. Nothing else of it counts here: the scratch database is none of
     * its own. Example: {@code development}.
     */
    @Parameter(property = "schemaChangelog.environment")
    private @Nullable String environment;

    /**
     * Whether the embedded server's data may lie in memory: on Linux in {@code /dev/shm}, where that has 1 GiB of room and 3 GiB
     * of memory are free. Otherwise they lie below {@code cacheDirectory}.
     */
    @Parameter(property = "schemaChangelog.scratchInMemory", defaultValue = "true")
    private boolean scratchInMemory = true;

    /**
     * Whether the rollback of every migration is also tried from the newest state, to see what it takes of later ones. The
     * newest ten always are.
     */
    @Parameter(property = "schemaChangelog.lateRollback", defaultValue = "false")
    private boolean lateRollback;

    @Inject
    RehearseMojo(MavenSession session, RepositorySystem repositorySystem) {
        super(session);
        this.session = session;
        this.memory = new BuildMemory(session);
        this.repositorySystem = repositorySystem;
    }

    @Override
    boolean skipsGoal() {
        return skipRehearse;
    }

    @Override
    void run(Request request) throws MojoFailureException {
        long errors = memory.lintErrors(request).orElse(0L);
        if (errors > 0) {
            console()
                    .info("not rehearsed: lint found " + errors + (errors == 1 ? " error" : " errors")
                            + " in this build");
            Rehearse.passOver(request);
        } else if (!memory.isFirstToRehearse(
                request, postgresVersion + "|" + scratchUrl + "|" + scratchBaseline + "|" + environment)) {
            console().info("not rehearsed: this build has rehearsed the same migrations already");
        } else {
            ScratchRequest scratch = new ScratchRequest(
                    rehearse,
                    postgresVersion,
                    scratchUrl == null ? "" : scratchUrl,
                    scratchUsername == null ? "" : scratchUsername,
                    new HiddenProperties(session).scratchPassword(),
                    scratchKeep,
                    environment == null ? "" : environment,
                    scratchInMemory,
                    Optional.ofNullable(scratchBaseline).map(File::toPath));
            PostgresJars jars = new PostgresJars(repositorySystem, session);
            conclude(new Rehearse(request, scratch, lateRollback, jars).run(memory.said(request), console()::info));
        }
    }
}

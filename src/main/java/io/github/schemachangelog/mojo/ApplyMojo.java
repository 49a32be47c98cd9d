package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.Apply;
import io.github.schemachangelog.command.ApplyRequest;
import io.github.schemachangelog.command.Request;
import java.util.SplittableRandom;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Applies to a target what is pending on it, through MyBatis Migrations: a gate, a lock, a plan, then each migration with its
 * history row in one commit wherever PostgreSQL allows it. It may be killed at any moment and run again. Writes
 * {@code deployment.json}.
 */
@Mojo(name = "apply", requiresProject = false, threadSafe = true)
public final class ApplyMojo extends AbstractTargetMojo {
    /** Passes over this goal. */
    @Parameter(property = "schemaChangelog.apply.skip", defaultValue = "false")
    private boolean skipApply;

    /** {@code on} or {@code off}: whether errors of lint, and entries that are PENDING, stop everything. */
    @Parameter(property = "schemaChangelog.apply.gate", defaultValue = "on")
    private String gate;

    /** {@code true} or {@code false}: whether only scripts are applied that have passed a rehearsal, exactly these and in this order, as the cache remembers. */
    @Parameter(property = "schemaChangelog.requireRehearsal", defaultValue = "false")
    private String requireRehearsal;

    /** Writes what would be sent, with its transactions, to {@code apply.sql} in the output directory, and changes nothing. */
    @Parameter(property = "schemaChangelog.dryRun", defaultValue = "false")
    private String dryRun;

    /** Seconds to wait for another run on the same target, which is named meanwhile. */
    @Parameter(property = "schemaChangelog.lockWait", defaultValue = "60")
    private String lockWait;

    /**
     * Seconds that a statement in a transaction waits for a lock before the transaction is rolled back and tried again; 0 for
     * ever. It does not hold for {@code CREATE INDEX CONCURRENTLY} and its kind, nor where a script sets its own.
     */
    @Parameter(property = "schemaChangelog.lockTimeout", defaultValue = "5")
    private String lockTimeout;

    /** How often a transaction is tried again that others were in the way of, after growing pauses. */
    @Parameter(property = "schemaChangelog.retries", defaultValue = "10")
    private String retries;

    /** {@code stop} or {@code apply}: what becomes of pending migrations that sort before an applied one. */
    @Parameter(property = "schemaChangelog.outOfOrder", defaultValue = "stop")
    private String outOfOrder;

    @Inject
    ApplyMojo(MavenSession session, SettingsDecrypter decrypter) {
        super(session, decrypter);
    }

    @Override
    boolean skipsGoal() {
        return skipApply;
    }

    @Override
    boolean changesTarget() {
        return true;
    }

    @Override
    void run(Request request) throws MojoFailureException {
        ApplyRequest how = new ApplyRequest(gate, requireRehearsal, dryRun, lockWait, lockTimeout, retries, outOfOrder);
        conclude(new Apply(request, target(), how, new SplittableRandom()).run(console()::info));
    }
}

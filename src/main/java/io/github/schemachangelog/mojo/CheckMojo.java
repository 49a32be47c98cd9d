package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.Check;
import io.github.schemachangelog.command.Request;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;

/**
 * Fails when a target is not where the changelog says it is: holds entries and migrations against the target's history, by
 * the rules about targets. Reads only. Prints each finding and writes {@code check.sarif}.
 */
@Mojo(name = "check", requiresProject = false, threadSafe = true)
public final class CheckMojo extends AbstractTargetMojo {
    /** Passes over this goal. */
    @Parameter(property = "schemaChangelog.check.skip", defaultValue = "false")
    private boolean skipCheck;

    @Inject
    CheckMojo(MavenSession session, SettingsDecrypter decrypter) {
        super(session, decrypter);
    }

    @Override
    boolean skipsGoal() {
        return skipCheck;
    }

    @Override
    void run(Request request) throws MojoFailureException {
        conclude(new Check(request, target()).run());
    }
}

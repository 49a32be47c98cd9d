package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.Lint;
import io.github.schemachangelog.command.Outcome;
import io.github.schemachangelog.command.Request;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Holds the schema changelog against its migrations folder and their SQL, by all rules that need no database. Prints
 * each finding and writes {@code findings.sarif}.
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VALIDATE, requiresProject = false, threadSafe = true)
public final class LintMojo extends AbstractChangelogMojo {
    private final BuildMemory memory;

    /** Passes over this goal. */
    @Parameter(property = "schemaChangelog.lint.skip", defaultValue = "false")
    private boolean skipLint;

    @Inject
    LintMojo(MavenSession session) {
        super(session);
        this.memory = new BuildMemory(session);
    }

    @Override
    boolean skipsGoal() {
        return skipLint;
    }

    @Override
    void run(Request request) throws MojoFailureException {
        Outcome outcome = new Lint(request).run();
        memory.lintSaid(request, outcome);
        conclude(outcome);
    }
}

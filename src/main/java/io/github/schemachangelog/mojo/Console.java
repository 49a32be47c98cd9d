package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.Message;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.text.TerminalText;
import org.apache.maven.plugin.Mojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The only way out to the terminal: whatever a goal prints or fails with is made safe for it here. */
final class Console {
    private final Mojo mojo;

    /** @param mojo whose log is written */
    Console(Mojo mojo) {
        this.mojo = mojo;
    }

    void info(String text) {
        mojo.getLog().info(safe(text));
    }

    void warn(String text) {
        mojo.getLog().warn(safe(text));
    }

    /** A message is safe already, and may have colours. */
    void print(Message message) {
        switch (message.severity()) {
            case ERROR -> mojo.getLog().error(message.text());
            case WARNING -> mojo.getLog().warn(message.text());
            case INFO, OFF -> mojo.getLog().info(message.text());
        }
    }

    /** What Maven prints where the goal cannot run. */
    static MojoExecutionException problem(UserProblem problem) {
        return new MojoExecutionException(safe(problem.getMessage()));
    }

    /** What Maven prints where the goal says no. */
    static MojoFailureException failure(String why) {
        return new MojoFailureException(safe(why));
    }

    private static String safe(@Nullable String text) {
        return text == null ? "" : TerminalText.lines(text, "");
    }
}

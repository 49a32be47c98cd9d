package io.github.schemachangelog.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.finding.UserProblem;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

final class ConsoleTest {
    private static final String EVIL = "a\u001B]0;title\u0007\r\nb\u202E\u009B31m";
    private static final String HARMLESS = "a␛]0;title␇\nb��31m";

    private final List<String> printed = new ArrayList<>();
    private final AbstractMojo mojo = new AbstractMojo() {
        @Override
        public void execute() {}
    };

    ConsoleTest() {
        mojo.setLog(new SystemStreamLog() {
            @Override
            public void info(CharSequence text) {
                printed.add("info " + text);
            }

            @Override
            public void warn(CharSequence text) {
                printed.add("warn " + text);
            }
        });
    }

    @Test
    void aLineIsSafe() {
        Console console = new Console(mojo);

        console.info(EVIL);
        console.warn(EVIL);

        assertThat(printed).containsExactly("info " + HARMLESS, "warn " + HARMLESS);
    }

    @Test
    void whatEndsTheBuildIsSafe() {
        assertThat(Console.failure(EVIL)).hasMessage(HARMLESS);
        assertThat(Console.problem(new UserProblem(EVIL, "", "Rename it."))).hasMessage(HARMLESS + "\nRename it.");
    }
}

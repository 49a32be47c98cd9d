package io.github.schemachangelog.deployment.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.schemachangelog.finding.UserProblem;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that can be seen of an attempt to open a target: the driver's log at its loudest, and the whole trace. */
final class Overheard extends Handler implements AutoCloseable {
    static final String LOG = "org.postgresql's log";

    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private final ConcurrentLinkedQueue<String> logged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> shown = new ConcurrentLinkedQueue<>();
    private final Level before = DRIVER.getLevel();

    Overheard() {
        setLevel(Level.ALL);
        DRIVER.setLevel(Level.ALL);
        DRIVER.addHandler(this);
    }

    /** The message with which a target is refused, after a search for the password in all that can be seen. */
    static String refusal(Target target, Purpose purpose) {
        try (Overheard overheard = new Overheard()) {
            Throwable refused = catchThrowable(
                    () -> new TargetDatabase(target).open(purpose).close());
            assertThat(refused).isInstanceOf(UserProblem.class).hasNoCause();
            StringWriter seen = new StringWriter();
            refused.printStackTrace(new PrintWriter(seen, true));
            overheard.logged.forEach(seen::append);
            assertThat(seen.append(target.toString()).toString())
                    .contains("org.postgresql")
                    .doesNotContain("hush");
            return String.valueOf(refused.getMessage());
        }
    }

    /** What Java's logging shows to everybody. */
    List<String> atDefault() {
        return List.copyOf(shown);
    }

    @Override
    public void publish(LogRecord record) {
        if (record.getLevel().intValue() >= Level.INFO.intValue()) {
            shown.add(record.getMessage());
        }
        logged.add(new SimpleFormatter().format(record));
    }

    @Override
    public void flush() {
        // Nothing is kept back.
    }

    @Override
    public void close() {
        DRIVER.removeHandler(this);
        DRIVER.setLevel(before);
    }
}

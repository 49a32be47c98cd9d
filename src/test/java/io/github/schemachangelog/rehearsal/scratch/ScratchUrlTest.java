package io.github.schemachangelog.rehearsal.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hush} is a password wherever it stands. */
@ResourceLock("org.postgresql's log")
class ScratchUrlTest {
    private static final Logger DRIVER = Logger.getLogger("org.postgresql");

    private final List<String> logged = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @BeforeEach
    void listen() {
        DRIVER.addHandler(listener);
    }

    @AfterEach
    void listenNoMore() {
        DRIVER.removeHandler(listener);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "jdbc:mysql://localhost/hush",
                "postgresql://user:hush@localhost/x",
                "postgres://user:hush@localhost/x",
                "postgres://user:hu/hush@localhost/x",
                "postgresql://localhost/x?password=hush",
                "postgresql://localhost/x?sslpassword=hush",
                "postgresql://h:none/x",
                "jdbc:postgresql://h:none/x",
                "jdbc:postgresql://h:99999/x",
                "jdbc:postgresql://h:0/x",
                "jdbc:postgresql://h:5432:1/x",
                "jdbc:postgresql://good:5432,bad:hush/x",
                "jdbc:postgresql://user:hush",
                "jdbc:postgresql://[::1/x",
                "jdbc:postgresql://h/%zz",
                "jdbc:postgresql://h/x?hush",
                "jdbc:postgresql://h/x?password=hush",
                "jdbc:postgresql://user@h/x",
                "jdbc:postgresql://user:hush@h/x",
                "jdbc:postgresql://user:hu/hush@h/x",
                "jdbc:postgresql://user:hu?hush@h/x",
                "jdbc:postgresql://user:1?hush@h/x",
                "jdbc:postgresql://user:hush@hush@h:1/x?a=b",
                "jdbc:postgresql:user:hush@h/x",
                "jdbc:postgresql://h/x?sslfactoryarg=hush"
            })
    void whatIsNoUrlIsOneProblemThatShowsNoPassword(String url) {
        assertThatThrownBy(() -> ScratchOnServer.create(new ScratchOnServer.Server(url, "", "", false)))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("scratchUrl")
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .hasMessageNotContaining("hush");
        assertThat(logged).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://h/x?a=b&PASSWORD=hush", "jdbc:postgresql://h/x?sslMode=hush"})
    void aParameterThatTheDriverWouldIgnoreIsRefused(String url) {
        assertThatThrownBy(() -> ScratchUrl.of(url))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("of `schemaChangelog.scratchUrl` is unknown to the driver")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:db",
                "postgres://user@localhost/db",
                "postgresql://localhost:5433/db?sslmode=disable&application_name=me",
                "jdbc:postgresql://localhost/db",
                "jdbc:postgresql://a:1,b:65535/db?user=me@corp&sslmode=disable",
                "jdbc:postgresql://[::1]:5432/db",
                "jdbc:postgresql://:5432/a%20b",
                "jdbc:postgresql://h:/db",
                "jdbc:postgresql://h/db?"
            })
    void whatIsAUrlPasses(String url) {
        assertThatCode(() -> ScratchUrl.of(url)).doesNotThrowAnyException();
        assertThat(logged).isEmpty();
    }
}

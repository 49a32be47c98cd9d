package io.github.schemachangelog.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.deployment.history.Recorder;
import io.github.schemachangelog.deployment.history.Signature;
import io.github.schemachangelog.deployment.script.Care;
import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.script.Replacements;
import io.github.schemachangelog.deployment.script.ScriptPlayer;
import io.github.schemachangelog.deployment.script.Witness;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.waiting.Watcher;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is seen of a statement while it runs, and what MyBatis is not let take for an absent history. */
@Tag("postgres")
@Timeout(30)
class WatcherTest {
    @TempDir
    private Path path = Path.of("");

    /** Hears how long statements run. */
    private static final class Listener implements Progress {
        private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        @Override
        public void begins(Migration migration) {
            told.add("begins");
        }

        @Override
        public void ended(MigrationRun run) {
            told.add("ended");
        }

        @Override
        public void stillRuns(Place statement, Duration elapsed, List<Blocker> blockers) {
            told.add(statement.text() + " runs for " + elapsed.toSeconds() + " s, blocked by " + blockers.size());
        }
    }

    @Test
    void tellsEveryTenSecondsHowLongAStatementRuns() throws SQLException, InterruptedException {
        AtomicLong now = new AtomicLong();
        InstantSource source = () -> Instant.ofEpochMilli(now.get());
        Listener listener = new Listener();
        try (Target target = new Target();
                Watcher watcher = new Watcher(
                        target::another,
                        1,
                        Duration.ofMillis(5),
                        new Watcher.Sight(listener, source.withZone(ZoneOffset.UTC)))) {
            watcher.begins(new Folder(path)
                    .with("1_t", "SELECT 1")
                    .read()
                    .all()
                    .get(0)
                    .script()
                    .place(new Span(0, 8)));
            now.set(11_000);
            assertThat(listener.told.poll(10, TimeUnit.SECONDS)).isEqualTo("SELECT 1 runs for 11 s, blocked by 0");
            now.set(20_000);
            assertThat(listener.told.poll(10, TimeUnit.SECONDS)).isEqualTo("SELECT 1 runs for 20 s, blocked by 0");
            assertThat(watcher.elapsed()).isEqualTo(20_000);
            watcher.ended();
        }
    }

    @Test
    @DisplayName("11: an error that MyBatis takes for an absent history stops the run")
    void misread() throws SQLException {
        try (Target target = new Target()) {
            Session session = new Session(target.bench().working(), List.of());
            ScriptPlayer player = new ScriptPlayer(session, Replacements.NONE, Witness.NONE, Care.NONE);
            Folder folder = new Folder(path).with("1_t", "CREATE TABLE t (v int)");
            Deployment deployment = folder.deployment();
            assertThat(deployment.migrations().layout()).isEqualTo(Layout.FOLDERS);
            Performance performance = new Performance(
                    session,
                    player,
                    new Recorder(session, deployment.history(), Signature.NONE, true),
                    new Performance.Watch(Progress.SILENT, Care.NONE, Clock.systemUTC()));
            Connection driven = DrivenConnection.of(performance);
            try (Statement asks = driven.createStatement()) {
                assertThatThrownBy(() -> asks.executeQuery("SELECT count(1) FROM absent"))
                        .hasMessageContaining("does not exist");
                assertThatThrownBy(() -> asks.executeQuery("SELECT 1/0")).hasMessageContaining("division by zero");
                new ScriptLoader(deployment, performance)
                        .getScriptReader(
                                new ScriptLoader(deployment, performance)
                                        .getMigrations()
                                        .get(0),
                                false);
                assertThatThrownBy(() -> asks.execute("anything")).hasMessageContaining("division by zero");
            }
            assertThat(target.column("SELECT to_regclass('t')")).containsExactly("null");
        }
    }
}

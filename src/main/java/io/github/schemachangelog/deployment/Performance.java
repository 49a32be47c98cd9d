package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.history.Recorder;
import io.github.schemachangelog.deployment.script.Care;
import io.github.schemachangelog.deployment.script.Cue;
import io.github.schemachangelog.deployment.script.FailureReader;
import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.script.ScriptPlayer;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.waiting.StatementLimit;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.MigrationRun.State;
import io.github.schemachangelog.evidence.SqlState;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.text.Span;
import io.github.schemachangelog.text.TerminalText;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens on the connection while MyBatis drives. Per migration it runs the script, commits, rolls back, inserts the
 * history row and commits; here the first commit waits for the second, so that script and row are one.
 */
final class Performance {
    private static final Logger LOG = LoggerFactory.getLogger(Performance.class);

    /** No such table, no such schema. */
    private static final Set<String> ABSENT = Set.of(SqlState.UNDEFINED_TABLE, SqlState.INVALID_SCHEMA_NAME);

    private static final String ABOUT_ROW =
            "see what refuses it in the history table: its columns, constraints, triggers, or the rights on it.";

    private final Session session;
    private final ScriptPlayer player;
    private final Recorder recorder;
    private final Care care;
    private final Progress progress;
    private final Clock clock;
    private final List<MigrationRun> runs = new ArrayList<>();
    private Optional<Cue> current = Optional.empty();
    private Optional<SQLException> misread = Optional.empty();
    private boolean played;
    private boolean recording;
    private boolean failed;
    private long started;

    Performance(Session session, ScriptPlayer player, Recorder recorder, Watch watch) {
        this.session = session;
        this.player = player;
        this.recorder = recorder;
        this.care = watch.care();
        this.progress = watch.progress();
        this.clock = watch.clock();
    }

    /** Who looks on and after it, and by which clock. */
    record Watch(Progress progress, Care care, Clock clock) {}

    Session session() {
        return session;
    }

    /** What ran so far. */
    List<MigrationRun> runs() {
        return List.copyOf(runs);
    }

    boolean hasFailed() {
        return failed;
    }

    /** MyBatis has chosen a script. */
    void cue(Cue next) {
        current = Optional.of(next);
        played = false;
        recording = false;
        started = clock.millis();
        next.migration().ifPresent(progress::begins);
    }

    /** MyBatis runs the script. */
    void play() throws SQLException {
        if (misread.isPresent()) {
            throw misread.get();
        }
        Cue cue = current.orElseThrow();
        stopOn(cue, player.play(cue));
        played = true;
    }

    /** MyBatis commits: the script, or the history row. */
    void commit() throws SQLException {
        if (current.isEmpty() || current.get().isRecorded() && !recording) {
            return;
        }
        Cue cue = current.get();
        Optional<Failure> refused = conclude(cue);
        while (refused.isPresent()) {
            stopOn(cue, player.again(cue, refused.get()));
            recorder.tookBack();
            refused = conclude(cue);
        }
        if (cue.isRecorded()) {
            recorder.committed();
        } else {
            current = Optional.empty();
        }
    }

    /** Writes the history row and commits it with what the script has left open. */
    private Optional<Failure> conclude(Cue cue) {
        care.sends(cue.script().place(ScriptPlayer.lastStatement(cue)));
        try {
            if (recording) {
                record(cue);
            }
            return player.commit(cue);
        } catch (SQLException e) {
            return Optional.of(rowRefused(readAtStart(cue, e)));
        } catch (UserProblem e) {
            return Optional.of(rowRefused(FailureReader.read(e, cue.script().place(startOf(cue)))));
        } finally {
            care.answered();
        }
    }

    private void record(Cue cue) throws SQLException {
        // The row must not be written as the role, or along the search path, that the script has set.
        session.resetSettings();
        if (!session.inTransaction()) {
            session.begin();
        }
        recorder.open();
        care.records(cue);
        recorder.write(clock.millis() - started);
    }

    /** MyBatis rolls back after every script, whether it succeeded or not. */
    void rollback() throws SQLException {
        if (!played) {
            session.rollback();
        }
    }

    /** MyBatis prepares a statement; behind a script that is the history row's. */
    void prepare() {
        recording = recording || played && current.filter(Cue::isRecorded).isPresent();
    }

    /** The statement that MyBatis fills with the history row; it is carried out when MyBatis commits. */
    PreparedStatement row() throws SQLException {
        return recorder.insertion(current.flatMap(Cue::migration).orElseThrow());
    }

    /** MyBatis is done with the migration. */
    void finished() {
        current.flatMap(Cue::migration).ifPresent(migration -> end(State.APPLIED, Optional.empty()));
        current = Optional.empty();
    }

    /** MyBatis gave up at something that was not the script. */
    void stoppedBy(SQLException problem) {
        Cue cue = current.orElseThrow();
        failed(cue, recording ? rowRefused(readAtStart(cue, problem)) : readAtStart(cue, problem));
    }

    private static Failure rowRefused(Failure read) {
        return new Failure(
                read.place(),
                "the history row was refused: " + read.message(),
                read.detail(),
                read.hint().or(() -> read.mayDifferNextTime() ? Optional.empty() : Optional.of(ABOUT_ROW)),
                read.sqlState());
    }

    private static Failure readAtStart(Cue cue, SQLException problem) {
        return FailureReader.read(problem, cue.script(), startOf(cue), false);
    }

    private static Span startOf(Cue cue) {
        return Span.at(cue.script().span().start());
    }

    /** MyBatis could not read the history; it takes every reason for the table's absence, and would apply everything again. */
    void misread(SQLException reason) {
        if (!ABSENT.contains(String.valueOf(reason.getSQLState()))) {
            misread = Optional.of(reason);
        }
    }

    /** Whether a script is chosen and not yet done. */
    boolean isUnderWay() {
        return current.isPresent() && misread.isEmpty();
    }

    boolean isRecording() {
        return recording;
    }

    /** A migration that was not reached. */
    void notRun(Cue cue) {
        runs.add(run(cue, State.NOT_RUN, 0, Optional.empty()));
    }

    private void stopOn(Cue cue, Optional<Failure> failure) throws SQLException {
        if (failure.isPresent()) {
            failed(cue, failure.get());
            throw new SQLException(
                    failure.get().message(), failure.get().sqlState().orElse(null));
        }
    }

    private void failed(Cue cue, Failure failure) {
        try {
            session.rollback();
        } catch (SQLException e) {
            LOG.debug("Rolling back failed, as it does on a connection that is gone.", e);
        }
        Failure told = explained(failure);
        note(cue, told);
        if (failed) {
            LOG.warn(TerminalText.lines(cue.script().source() + " failed too: " + told.message(), ""));
            return;
        }
        failed = true;
        end(State.FAILED, Optional.of(told));
    }

    private Failure explained(Failure failure) {
        try {
            return StatementLimit.explained(failure, session);
        } catch (SQLException e) {
            LOG.debug("How long a statement may take is not to be seen.", e);
            return failure;
        }
    }

    private void note(Cue cue, Failure failure) {
        try {
            care.failed(cue, failure);
        } catch (SQLException e) {
            LOG.debug("The failure cannot be noted, as on a connection that is gone.", e);
        }
    }

    private void end(State state, Optional<Failure> failure) {
        MigrationRun run = run(current.orElseThrow(), state, clock.millis() - started, failure);
        runs.add(run);
        progress.ended(run);
    }

    private static MigrationRun run(Cue cue, State state, long milliseconds, Optional<Failure> failure) {
        return new MigrationRun(
                cue.id(),
                cue.script().source().name(),
                cue.script().checksum(),
                state,
                milliseconds,
                cue.facts().transactions().mode(),
                failure,
                cue.facts().undone().filter(span -> state == State.APPLIED).map(cue.script()::place));
    }
}

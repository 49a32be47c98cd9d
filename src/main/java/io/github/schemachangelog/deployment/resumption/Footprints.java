package io.github.schemachangelog.deployment.resumption;

import io.github.schemachangelog.deployment.resumption.LoneObject.Found;
import io.github.schemachangelog.deployment.resumption.ProgressTable.Mark;
import io.github.schemachangelog.deployment.script.Cue;
import io.github.schemachangelog.deployment.script.Passage;
import io.github.schemachangelog.deployment.script.Refusal;
import io.github.schemachangelog.deployment.script.Replacements;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.evidence.Attempt;
import io.github.schemachangelog.evidence.Attempt.State;
import io.github.schemachangelog.evidence.Halt;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.SqlState;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.sql.ContentChecksum;
import io.github.schemachangelog.sql.LoneStatement;
import io.github.schemachangelog.sql.ScriptReader;
import io.github.schemachangelog.sql.SessionSettings;
import io.github.schemachangelog.text.Source;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Notes how far a script has come, so that a broken run can go on. A script that is one commit with its history row needs
 * no note; a statement without a transaction is announced before it is sent.
 */
public final class Footprints {
    private final Session session;
    private final Replacements replacements;
    private final ProgressTable table;
    private final LoneObject objects;
    private final Map<String, Halt> resumes;
    private final Duration lockTimeout;
    /** The names of scripts that have rows. */
    private final Set<String> noted;
    /** Of the script that runs. */
    private SessionSettings settings = SessionSettings.NONE;

    /**
     * Those of one run.
     *
     * @param resumes where scripts go on, by the names of their migrations; of those that have rows
     * @param lockTimeout that is set again behind a statement that must wait without a limit
     */
    public record Plan(Map<String, Halt> resumes, Duration lockTimeout) {}

    public Footprints(Session session, ProgressTable table, Replacements replacements, Plan plan) {
        this.session = session;
        this.table = table;
        this.replacements = replacements;
        this.objects = new LoneObject(session);
        this.resumes = Map.copyOf(plan.resumes());
        this.noted = new HashSet<>(resumes.keySet());
        this.lockTimeout = plan.lockTimeout();
    }

    /** A script begins; answers how many of its statements are done already. */
    public int begins(Cue cue) throws SQLException {
        settings = cue.settings();
        if (!cue.isRecorded()) {
            return 0;
        }
        if (!Passage.isOneCommit(cue)) {
            table.create();
        }
        return resume(cue).done();
    }

    /** Looks whether a statement that was announced was carried out. */
    public boolean isDone(Passage passage) throws SQLException, Refusal {
        Optional<Attempt> announced = open(passage).filter(attempt -> attempt.state() == State.INTENT);
        if (!passage.isAlone() || announced.isEmpty()) {
            return false;
        }
        LoneStatement kind = kind(passage);
        Optional<Found> now = objects.look(kind);
        Optional<Boolean> carriedOut =
                LoneObject.wasCarriedOut(kind, now, announced.get().found().orElse(""));
        if (carriedOut.isEmpty()) {
            throw new Refusal(untold(passage, announced.get(), now));
        }
        if (carriedOut.get()) {
            done(passage, passage.end());
        }
        return carriedOut.get();
    }

    /**
     * A passage begins; a statement without a transaction is announced.
     *
     * @param clearing is told the name of an index of which a broken run has left something, before that is dropped
     */
    public void opens(Passage passage, Consumer<String> clearing) throws SQLException, Refusal {
        if (!passage.isAlone()) {
            return;
        }
        if (passage.cue().isRecorded()) {
            LoneStatement kind = kind(passage);
            Optional<Found> found = objects.look(kind);
            boolean leftover = found.filter(there -> there.state().equals(LoneObject.INVALID))
                            .isPresent()
                    && (isContentWithAny(kind) || open(passage).isPresent());
            if (leftover) {
                clearing.accept(found.get().name());
                withoutLimit(passage);
                objects.drop(found.get());
                found = objects.look(kind);
            }
            write(passage, passage.end(), State.INTENT, found.map(Found::state));
        }
        withoutLimit(passage);
    }

    /** Notes what is about to be committed, in the same transaction. */
    public void commits(Passage passage, int end) throws SQLException {
        if (passage.cue().isRecorded()) {
            write(passage, end, State.DONE, Optional.empty());
        }
    }

    /** Notes what is done; no transaction is open. */
    public void done(Passage passage, int end) throws SQLException {
        if (passage.isAlone() && !settings.limitLocks(end)) {
            session.send(limit(lockTimeout));
        }
        commits(passage, end);
    }

    /** The script is recorded in the open transaction; its notes go with that. */
    public void records(Cue cue) throws SQLException {
        String name = cue.id().text();
        if (cue.isRecorded() && noted.contains(name)) {
            table.delete(name);
        }
    }

    /** Notes that a script has failed; what could be rolled back is. */
    public void failed(Cue cue, Optional<Passage> passage, Failure failure) throws SQLException {
        if (!cue.isRecorded() || passage.isEmpty() || session.connection().isClosed()) {
            return;
        }
        boolean announced = passage.get().isAlone();
        if (announced && failure.sqlState().isEmpty()) {
            // We have sent nothing: what was announced stays so until a person has answered.
            return;
        }
        // The script may have left a role that may not write here.
        session.resetSettings();
        table.create();
        int first = passage.get().from() + 1;
        // The history row may have been refused behind a statement that is noted as done.
        boolean done = table.read().stream()
                .anyMatch(attempt -> attempt.name().equals(cue.id().text())
                        && attempt.first() == first
                        && attempt.state() == State.DONE);
        if (!done) {
            State state = announced && mayBeThereInPart(passage.get(), failure) ? State.INTENT : State.FAILED;
            table.write(mark(passage.get(), passage.get().end(), state, Optional.empty(), Optional.of(failure)));
        }
    }

    /** What is not even read by the server has done nothing. */
    private boolean mayBeThereInPart(Passage passage, Failure failure) {
        boolean read = failure.sqlState().filter(SqlState.SYNTAX_ERROR::equals).isEmpty();
        return read && kind(passage) instanceof LoneStatement.Untold untold && untold.partly();
    }

    /** SQL that limits how long a statement waits for a lock. */
    public static String limit(Duration lockTimeout) {
        return "SET lock_timeout TO " + lockTimeout.toMillis();
    }

    /** A concurrent build that is cancelled leaves an index that is not valid; where the script sets a limit, it stands. */
    private void withoutLimit(Passage passage) throws SQLException {
        if (!settings.limitLocks(passage.from())) {
            session.send(limit(Duration.ZERO));
        }
    }

    private static boolean isContentWithAny(LoneStatement kind) {
        return kind instanceof LoneStatement.MakesIndex makes && makes.ifNotExists();
    }

    private void write(Passage passage, int end, State state, Optional<String> found) throws SQLException {
        table.write(mark(passage, end, state, found, Optional.empty()));
        noted.add(passage.cue().id().text());
    }

    private static Mark mark(Passage passage, int end, State state, Optional<String> found, Optional<Failure> failure) {
        return new Mark(
                passage.cue().id().text(),
                passage.from() + 1,
                end,
                ContentChecksum.of(passage.source(), passage.before(end)),
                state,
                found,
                failure);
    }

    private Halt resume(Cue cue) {
        return cue.migration()
                .map(Migration::id)
                .map(id -> resumes.get(id.text()))
                .orElse(Halt.NOWHERE);
    }

    /** What is known of the statement that a passage begins with, from before this run. */
    private Optional<Attempt> open(Passage passage) {
        return resume(passage.cue()).open().filter(attempt -> attempt.first() == passage.from() + 1);
    }

    /** By what is sent: a variable may be a part of the object's name. */
    private LoneStatement kind(Passage passage) {
        String written =
                passage.source().slice(passage.statement(passage.from()).span());
        String sent = replacements.in(written);
        if (sent.equals(written)) {
            return asWritten(passage);
        }
        Source source = new Source(passage.source().path(), passage.source().name(), sent);
        ScriptFacts facts = new ScriptReader().read(new Script(source, source.span(), Checksum.of(sent)));
        return facts.statements().size() == 1
                ? LoneStatement.of(source, facts.statements().get(0), facts)
                : new LoneStatement.Untold(true);
    }

    private static LoneStatement asWritten(Passage passage) {
        return LoneStatement.of(
                passage.source(),
                passage.statement(passage.from()),
                passage.cue().facts());
    }

    private Failure untold(Passage passage, Attempt announced, Optional<Found> now) {
        String builder = now.filter(found -> found.builder() != 0)
                .map(found -> "pid " + found.builder() + " is building " + found.name())
                .orElse("an earlier run announced it on " + announced.at()
                        + announced
                                .problem()
                                .map(said -> ", and it failed: " + said)
                                .orElse(" and was cut off"));
        return new Failure(
                passage.place(passage.from()),
                "nobody knows whether statement " + announced.first() + " was carried out",
                Optional.of(builder + "; it has no transaction, and what it does cannot be told from the catalog"),
                Optional.of("look at the database; where it was carried out: "
                        + table.sayDone(announced.name(), announced.first())
                        + " where it was not: " + table.sayAgain(announced.name(), announced.first())
                        + " Then run again."),
                Optional.empty());
    }
}

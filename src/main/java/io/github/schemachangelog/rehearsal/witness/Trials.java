package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.deployment.script.Trial;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.RollbackProof.Outcome;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.SecondRun;
import io.github.schemachangelog.evidence.TransactionPlan.Kind;
import io.github.schemachangelog.evidence.TransactionPlan.Run;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement.Transaction;
import io.github.schemachangelog.rehearsal.catalog.CatalogReader;
import io.github.schemachangelog.rehearsal.catalog.CatalogState;
import io.github.schemachangelog.sql.Commits;
import io.github.schemachangelog.text.Place;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Undoing and repeating a migration right after it ran. Each trial is one transaction that is rolled back, so that the
 * rehearsal goes on as if it had never been; sequences, which no rollback reaches, are put back.
 */
public final class Trials {
    private static final String SEQUENCES = SqlResource.read(Trials.class, "sequences.sql");
    private static final String ROWS = SqlResource.read(Trials.class, "rows-changed.sql");

    private static final String UNLOCK = "SELECT pg_catalog.pg_advisory_unlock_all()";

    private static final Pattern LOCAL = Pattern.compile("(?i)\\bset\\s+(local|constraints)\\b|\\bset_config\\b");

    private final Trial trial;
    private final Connection working;
    private final CatalogReader catalog;
    private final Map<Script, ScriptFacts> facts;

    /**
     * On a connection of their own.
     *
     * @param working which migrates; it is without a transaction during trials
     * @param facts of every script that is tried
     */
    public Trials(Trial trial, Connection working, CatalogReader catalog, Map<Script, ScriptFacts> facts) {
        this.trial = trial;
        this.working = working;
        this.catalog = catalog;
        this.facts = facts;
    }

    /** What is tried in a transaction that is rolled back. */
    private interface Attempt<T> {
        T run() throws SQLException;
    }

    /**
     * Undoes a migration, and runs it again.
     *
     * @param before the catalog before the migration
     * @param after the catalog now
     */
    public RollbackProof prove(Migration migration, List<Script> undo, CatalogState before, CatalogState after)
            throws SQLException {
        Optional<Failure> obstacle = obstacle(undo).or(() -> obstacle(List.of(migration.script())));
        if (obstacle.isPresent()) {
            return proof(undo, Outcome.UNTRIED, obstacle, List.of());
        }
        return attempt(() -> {
            Optional<Failure> failure = play(undo);
            if (failure.isPresent()) {
                return proof(undo, isCertain(undo) ? Outcome.FAILED : Outcome.UNTRIED, failure, List.of());
            }
            CatalogState undone = catalog.read(trial.connection(), after);
            List<SchemaChange> difference = before.differenceTo(undone);
            if (!difference.isEmpty()) {
                return proof(undo, Outcome.INCOMPLETE, Optional.empty(), difference);
            }
            return repeat(migration, undo, after);
        });
    }

    private RollbackProof repeat(Migration migration, List<Script> undo, CatalogState after) throws SQLException {
        Optional<Failure> failure = play(List.of(migration.script()));
        if (failure.isPresent()) {
            return proof(
                    undo,
                    isCertain(List.of(migration.script())) ? Outcome.NOT_REPEATABLE : Outcome.UNTRIED,
                    failure,
                    List.of());
        }
        List<SchemaChange> difference = after.differenceTo(catalog.read(trial.connection(), after));
        return proof(
                undo, difference.isEmpty() ? Outcome.RESTORED : Outcome.NOT_REPEATABLE, Optional.empty(), difference);
    }

    /** Runs a script once more on what it has made. */
    public SecondRun repeat(Script script, CatalogState after) throws SQLException {
        Optional<Failure> obstacle = obstacle(List.of(script));
        if (obstacle.isPresent()) {
            return new SecondRun(obstacle, List.of(), 0, 0);
        }
        return attempt(() -> {
            Rows before = rows();
            Optional<Failure> failure = play(List.of(script));
            if (failure.isPresent()) {
                return new SecondRun(failure, List.of(), 0, 0);
            }
            Rows now = rows();
            CatalogState repeated = catalog.read(trial.connection(), after);
            return new SecondRun(
                    Optional.empty(),
                    after.changesTo(repeated),
                    now.written() - before.written(),
                    now.added() - before.added());
        });
    }

    /** What is left of the schema when a migration is undone now; a failure where its undo is refused. */
    public Undone undo(List<Script> undo, CatalogState now) throws SQLException {
        Optional<Failure> obstacle = obstacle(undo);
        if (obstacle.isPresent()) {
            return new Undone(now, obstacle);
        }
        return attempt(() -> {
            Optional<Failure> failure = play(undo);
            return new Undone(failure.isPresent() ? now : catalog.read(trial.connection(), now), failure);
        });
    }

    /** The catalog behind an undo. */
    public record Undone(CatalogState state, Optional<Failure> failure) {}

    private <T> T attempt(Attempt<T> attempt) throws SQLException {
        unlock(working);
        Map<String, String> sequences = Sequences.read(trial.connection(), SEQUENCES);
        trial.begin();
        T result;
        try {
            result = attempt.run();
        } finally {
            trial.rollback();
            unlock(trial.connection());
        }
        Sequences.restore(trial.connection(), SEQUENCES, sequences);
        return result;
    }

    /** What a script has locked for its session, and kept, would be waited for without end. */
    private static void unlock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(UNLOCK);
        }
    }

    private Optional<Failure> play(List<Script> scripts) throws SQLException {
        for (Script script : scripts) {
            Optional<Failure> failure = trial.play(script, factsOf(script));
            if (failure.isPresent()) {
                return isOneTransaction(script) ? failure : failure.map(Trials::doubtful);
            }
        }
        return Optional.empty();
    }

    /** What fails in one transaction may pass in several: a value of an enum cannot be used where it is added. */
    private static Failure doubtful(Failure failure) {
        return untried(failure.place(), "its transactions cannot be tried as one: " + failure.message());
    }

    /** Whether what fails here fails where it is carried out, too. */
    private boolean isCertain(List<Script> scripts) {
        return scripts.stream().allMatch(this::isOneTransaction);
    }

    /** Whether nothing of it is committed before its end, by itself or by what it calls. */
    private boolean isOneTransaction(Script script) {
        ScriptFacts facts = factsOf(script);
        return !facts.isSeveralTransactions()
                && facts.transactions().runs().stream().noneMatch(run -> mayCommitInside(facts, run))
                && facts.statements().stream()
                        .noneMatch(statement -> Commits.isChained(script.source(), statement.span()));
    }

    /** A statement that could have had a transaction, and has none because its script asks for none. */
    private static boolean mayCommitInside(ScriptFacts facts, Run run) {
        return run.kind() == Kind.ALONE && facts.statements().get(run.first()).transaction() == Transaction.INSIDE;
    }

    private static Failure untried(Place place, String reason) {
        return new Failure(place, reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Why scripts cannot share a transaction. */
    private Optional<Failure> obstacle(List<Script> scripts) {
        return scripts.stream().flatMap(script -> obstacle(script).stream()).findFirst();
    }

    private Optional<Failure> obstacle(Script script) {
        Optional<Failure> alone = Trial.obstacle(script, factsOf(script))
                .map(place -> untried(place, "nothing is tried with what cannot share a transaction"));
        return alone.isPresent() || !endsSettings(script)
                ? alone
                : Optional.of(untried(
                        script.place(script.span()), "a setting of one of its transactions would hold in the others"));
    }

    /** A setting of one of several transactions would hold in those behind it. */
    private boolean endsSettings(Script script) {
        return !isOneTransaction(script) && LOCAL.matcher(script.text()).find();
    }

    private ScriptFacts factsOf(Script script) {
        ScriptFacts found = facts.get(script);
        if (found == null) {
            throw new IllegalArgumentException("nobody read " + script.source());
        }
        return found;
    }

    /** What the server has counted for this session; trials that were rolled back are in it. */
    private record Rows(long written, long added) {}

    private Rows rows() throws SQLException {
        try (Statement statement = trial.connection().createStatement();
                ResultSet counted = statement.executeQuery(ROWS)) {
            counted.next();
            return new Rows(counted.getLong(1), counted.getLong(2));
        }
    }

    private static RollbackProof proof(
            List<Script> undo, Outcome outcome, Optional<Failure> failure, List<SchemaChange> difference) {
        return new RollbackProof(undo, outcome, failure, difference, Optional.empty());
    }
}

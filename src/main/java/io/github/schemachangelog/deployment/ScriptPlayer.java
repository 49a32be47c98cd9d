package io.github.schemachangelog.deployment;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.PsqlOnly;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.evidence.TransactionPlan.Run;
import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Span;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.ibatis.migration.VariableReplacer;

/** Carries out one script, in file order, in the transactions of its plan. */
final class ScriptPlayer {
    private final Session session;
    private final Map<String, String> variables;
    private final Witness witness;

    /** @param variables what {@code ${name}} stands for; empty to replace nothing */
    ScriptPlayer(Session session, Map<String, String> variables, Witness witness) {
        this.session = session;
        this.variables = Map.copyOf(variables);
        this.witness = witness;
    }

    /**
     * Runs everything; where the last run is one transaction, it is left open for whoever has more to add to it.
     *
     * @return why it stopped; empty where it did not
     */
    Optional<Failure> play(Cue cue) {
        Optional<Failure> failure = refusePsql(cue).or(() -> refuseNul(cue));
        if (failure.isEmpty()) {
            failure = prepare(cue);
        }
        List<Run> runs = cue.facts().transactions().runs();
        for (int i = 0; i < runs.size() && failure.isEmpty(); i++) {
            failure = play(cue, runs.get(i), i == runs.size() - 1);
        }
        return failure.isPresent() ? failure : refuseOpenTransaction(cue);
    }

    /** Runs everything in the transaction that is open, and what constraints and triggers have put off. */
    Optional<Failure> playInside(Cue cue) throws SQLException {
        Optional<Failure> refused = refusePsql(cue);
        if (refused.isPresent()) {
            return refused;
        }
        session.resetSettings();
        Span at = lastStatement(cue);
        try {
            for (Statement statement : cue.facts().statements()) {
                at = statement.span();
                session.send(text(cue, at));
            }
            session.send("SET CONSTRAINTS ALL IMMEDIATE");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(FailureReader.read(e, cue.script(), at, isVerbatim(cue, at)));
        }
    }

    /** Ends the open transaction. */
    Optional<Failure> commit(Cue cue) {
        try {
            session.commit();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(FailureReader.read(e, cue.script(), lastStatement(cue), false));
        }
    }

    private Optional<Failure> prepare(Cue cue) {
        try {
            session.reset();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(FailureReader.read(
                    e, cue.script(), Span.at(cue.script().span().start()), false));
        }
    }

    private Optional<Failure> play(Cue cue, Run run, boolean last) {
        boolean together = run.kind() == TransactionPlan.Kind.TOGETHER;
        Span at = cue.facts().statements().get(run.first()).span();
        try {
            if (together) {
                session.begin();
            }
            for (int i = run.first(); i < run.end(); i++) {
                Statement statement = cue.facts().statements().get(i);
                at = statement.span();
                session.send(text(cue, at));
                witness.carriedOut(cue.script(), statement);
            }
            if (together && !last) {
                session.commit();
            }
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(FailureReader.read(e, cue.script(), at, isVerbatim(cue, at)));
        }
    }

    private String text(Cue cue, Span statement) {
        String written = cue.script().source().slice(statement);
        return variables.isEmpty() ? written : new VariableReplacer(variables).replace(written);
    }

    private boolean isVerbatim(Cue cue, Span statement) {
        return text(cue, statement).equals(cue.script().source().slice(statement));
    }

    private static Optional<Failure> refusePsql(Cue cue) {
        return cue.facts().psqlOnly().stream()
                .findFirst()
                .map(found -> new Failure(
                        cue.script().place(found.span()),
                        found.kind() == PsqlOnly.Kind.COPY_FROM_STDIN
                                ? "COPY FROM stdin with its data in the script runs in psql only"
                                : "a backslash command runs in psql only",
                        Optional.empty(),
                        Optional.of("nothing of the script was run; write what it does as SQL."),
                        Optional.empty()));
    }

    private static Optional<Failure> refuseNul(Cue cue) {
        return cue.facts().unreadable().stream()
                .filter(found -> found.cause() == UnreadableSql.Cause.NUL)
                .findFirst()
                .map(found -> new Failure(
                        cue.script().place(found.at()),
                        "a NUL character cannot be sent to PostgreSQL",
                        Optional.empty(),
                        Optional.of("nothing of the script was run; remove the character."),
                        Optional.empty()));
    }

    /** Only a script's own BEGIN can leave a transaction open here; nobody knows whether it means to keep it. */
    private Optional<Failure> refuseOpenTransaction(Cue cue) {
        List<Run> runs = cue.facts().transactions().runs();
        boolean ours = !runs.isEmpty() && runs.get(runs.size() - 1).kind() == TransactionPlan.Kind.TOGETHER;
        if (ours || !session.inTransaction()) {
            return Optional.empty();
        }
        Span begin = cue.facts().statements().stream()
                .filter(statement -> statement.transaction() == Statement.Transaction.BEGIN)
                .reduce((earlier, later) -> later)
                .map(Statement::span)
                .orElse(lastStatement(cue));
        return Optional.of(new Failure(
                cue.script().place(begin),
                "the script opens a transaction and does not end it",
                Optional.of("what it did in that transaction was rolled back"),
                Optional.of("end the script with `COMMIT`, or remove its `BEGIN`."),
                Optional.empty()));
    }

    private static Span lastStatement(Cue cue) {
        List<Statement> statements = cue.facts().statements();
        return statements.isEmpty()
                ? Span.at(cue.script().span().start())
                : statements.get(statements.size() - 1).span();
    }
}

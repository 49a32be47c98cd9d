package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.PsqlOnly;
import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.sql.AccessMode;
import io.github.schemachangelog.sql.Commits;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out one script, in file order, in the transactions of its plan. */
public final class ScriptPlayer {
    private static final Logger LOG = LoggerFactory.getLogger(ScriptPlayer.class);

    /** What constraints and triggers have put off is due before ours follows, as whom and where the script has set it. */
    public static final String PUT_OFF = "SET CONSTRAINTS ALL IMMEDIATE";

    private final Session session;
    private final Replacements replacements;
    private final Witness witness;
    private final Care care;

    /** The statement that is being carried out, and what is left open for the history row. */
    private int at;

    private Optional<Passage> open = Optional.empty();

    public ScriptPlayer(Session session, Replacements replacements, Witness witness, Care care) {
        this.session = session;
        this.replacements = replacements;
        this.witness = witness;
        this.care = care;
    }

    /**
     * Runs everything; where the last passage is one transaction, it is left open for whoever has more to add to it.
     *
     * @return why it stopped; empty where it did not
     */
    public Optional<Failure> play(Cue cue) {
        Optional<Failure> refused = refusePsql(cue).or(() -> refuseNul(cue));
        if (refused.isPresent()) {
            return refused;
        }
        open = Optional.empty();
        try {
            session.reset();
            int done = care.begins(cue);
            if (done > 0) {
                replaySettings(cue, done);
            }
            for (Passage passage : Passage.of(cue, done)) {
                Optional<Failure> failure = play(passage);
                if (failure.isPresent()) {
                    return failure;
                }
            }
        } catch (Refusal e) {
            return Optional.of(e.failure());
        } catch (SQLException e) {
            Span start = Span.at(cue.script().span().start());
            return Optional.of(read(e, cue, start, false));
        }
        return refuseOpenTransaction(cue);
    }

    /** Runs everything in the transaction that is open, and what constraints and triggers have put off. */
    Optional<Failure> playInside(Cue cue) throws SQLException {
        Optional<Failure> refused = refusePsql(cue);
        if (refused.isPresent()) {
            return refused;
        }
        session.resetSettings();
        Span statementSpan = lastStatement(cue);
        try {
            for (Statement statement : cue.facts().statements()) {
                statementSpan = statement.span();
                if (!isOfTransaction(cue.script().source(), statement)) {
                    String text = text(cue, statementSpan);
                    session.send(ConcurrentIndex.plain(text).orElse(text));
                }
            }
            session.send(PUT_OFF);
            // Who looks at what the script has come to is not whom the script has become.
            session.resetSettings();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(read(e, cue, statementSpan));
        }
    }

    /** Whether a statement is about its transaction alone. */
    private static boolean isOfTransaction(Source source, Statement statement) {
        return statement.transaction().opensOrEndsOne()
                || Commits.isChained(source, statement.span())
                || AccessMode.isSaid(source, statement.span());
    }

    /** Ends the open transaction. */
    public Optional<Failure> commit(Cue cue) {
        try {
            session.commit();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(read(e, cue, lastStatement(cue), false));
        }
    }

    /**
     * Runs once more what was left open for the history row, where that was refused and it may pass.
     *
     * @return why it stays refused; empty where the row may be written again
     */
    public Optional<Failure> again(Cue cue, Failure refused) {
        if (open.isEmpty()) {
            return settle(() -> care.settle(cue, refused), refused);
        }
        Passage passage = open.get();
        Optional<Failure> settled = settle(() -> care.settle(passage, refused), refused);
        return settled.isPresent() ? settled : play(passage);
    }

    private void replaySettings(Cue cue, int done) throws SQLException {
        for (Statement statement : cue.settings().behind(done)) {
            session.send(text(cue, statement.span()));
        }
    }

    private Optional<Failure> play(Passage passage) {
        Optional<Failure> settled = Optional.empty();
        Optional<Failure> refused = attempt(passage);
        while (refused.isPresent() && settled.isEmpty()) {
            Failure failure = refused.get();
            settled = settle(() -> care.settle(passage, failure), failure);
            refused = settled.isPresent() ? refused : attempt(passage);
        }
        return settled;
    }

    /** What is to be done about a refusal. */
    private interface Settlement {
        Optional<Failure> come() throws SQLException;
    }

    private static Optional<Failure> settle(Settlement settlement, Failure refused) {
        try {
            return settlement.come();
        } catch (SQLException e) {
            LOG.debug("What was refused cannot be looked at, as it is on a connection that is gone.", e);
            return Optional.of(refused);
        }
    }

    private Optional<Failure> attempt(Passage passage) {
        at = passage.from();
        try {
            if (!care.isDone(passage)) {
                carryOut(passage);
            }
            return Optional.empty();
        } catch (Refusal e) {
            return Optional.of(e.failure());
        } catch (SQLException e) {
            return Optional.of(read(e, passage.cue(), passage.statement(at).span()));
        }
    }

    private void carryOut(Passage passage) throws SQLException, Refusal {
        care.opens(passage);
        boolean ours = passage.isOurs();
        if (ours) {
            session.begin();
            witness.begins();
        } else if (passage.from() > passage.run().first()) {
            // The transaction that a COMMIT AND CHAIN has begun is like the one that the script's BEGIN began.
            session.send(
                    text(passage.cue(), passage.statement(passage.run().first()).span()));
        }
        boolean noted = false;
        for (int i = passage.from(); i < passage.end() && !passage.isHeldBack(i); i++) {
            at = i;
            noted = send(passage, i);
        }
        boolean left = passage.last() && (ours || passage.staysOpen());
        if (ours || left) {
            at = passage.end() - 1;
            send(passage.place(at), PUT_OFF);
        }
        open = left ? Optional.of(passage) : Optional.empty();
        if (ours && !left) {
            care.commits(passage, passage.end());
            session.commit();
        } else if (!left && !noted && !session.inTransaction()) {
            care.done(passage, passage.end());
        }
    }

    /** Whether what it commits holds a note of it: nothing that fails behind a commit may bring it to run again. */
    private boolean send(Passage passage, int index) throws SQLException {
        Statement statement = passage.statement(index);
        boolean noted = passage.commits(index) && session.inTransaction() && !passage.isReadOnly();
        if (noted) {
            send(passage.place(index), PUT_OFF);
            care.commits(passage, index + 1);
        }
        send(passage.place(index), text(passage.cue(), statement.span()));
        witness.carriedOut(passage.cue().script(), statement);
        return noted;
    }

    private void send(Place statement, String sql) throws SQLException {
        care.sends(statement);
        try {
            session.send(sql);
        } finally {
            care.answered();
        }
    }

    private String text(Cue cue, Span statement) {
        return replacements.in(cue.script().source().slice(statement));
    }

    private Failure read(SQLException refused, Cue cue, Span statement) {
        String sent = text(cue, statement);
        boolean verbatim = sent.equals(cue.script().source().slice(statement));
        return replacements.advise(read(refused, cue, statement, verbatim), sent);
    }

    private Failure read(SQLException refused, Cue cue, Span statement, boolean verbatim) {
        return replacements.conceal(FailureReader.read(refused, cue.script(), statement, verbatim));
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
        if (open.isPresent() || !session.inTransaction()) {
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

    /** The statement that is carried out last; the start of a script that has none. */
    public static Span lastStatement(Cue cue) {
        List<Statement> statements = cue.facts().statements();
        return statements.isEmpty()
                ? Span.at(cue.script().span().start())
                : statements.get(statements.size() - 1).span();
    }
}

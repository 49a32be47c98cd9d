package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.sql.Commits;
import io.github.schemachangelog.text.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Scripts carried out in one transaction that is rolled back in the end, by what carries them out in a deployment. */
public final class Trial {
    private static final MigrationId UNRECORDED = new MigrationId("trial");

    private final Session session;
    private final ScriptPlayer player;
    private final String kept;

    /**
     * @param connection used by nobody else meanwhile
     * @param opening SQL that follows every reset, as in a deployment
     * @param replacements those of a deployment
     * @param kept the name of a statement that the caller prepares on the connection for all its trials
     */
    public Trial(Connection connection, List<String> opening, Replacements replacements, String kept)
            throws SQLException {
        this.kept = kept;
        this.session = new Session(connection, opening);
        this.player = new ScriptPlayer(session, replacements, Witness.NONE, Care.NONE);
    }

    public Connection connection() {
        return session.connection();
    }

    public void begin() throws SQLException {
        session.resetRolledBack(kept);
        session.begin();
    }

    /**
     * Carries out a script in the open transaction, without its own BEGIN and COMMIT and without CONCURRENTLY, and checks what
     * was to be checked at its end.
     *
     * @param facts of a script without an {@linkplain #obstacle obstacle}
     * @return why it stopped; empty where it did not
     */
    public Optional<Failure> play(Script script, ScriptFacts facts) throws SQLException {
        return player.playInside(new Cue(UNRECORDED, script, facts, Optional.empty()));
    }

    /** The first statement of a script that cannot share a transaction with others, in no other words either. */
    public static Optional<Place> obstacle(Script script, ScriptFacts facts) {
        boolean open = false;
        for (Statement statement : facts.statements()) {
            if (isObstacle(script, statement, open)) {
                return Optional.of(script.place(statement.span()));
            }
            boolean begins = statement.transaction() == Statement.Transaction.BEGIN;
            open = begins || open && !statement.transaction().endsOne();
        }
        return Optional.empty();
    }

    /** @param open whether the script has begun a transaction of its own before the statement */
    private static boolean isObstacle(Script script, Statement statement, boolean open) {
        return switch (statement.transaction()) {
            case BEGIN, END -> false;
            case INSIDE -> Commits.isChainedBack(script.source(), statement.span());
            case OUTSIDE ->
                open
                        || ConcurrentIndex.plain(script.source().slice(statement.span()))
                                .isEmpty();
            case ROLLBACK -> true;
        };
    }

    public void rollback() throws SQLException {
        session.rollback();
    }
}

package io.github.schemachangelog.deployment.waiting;

import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.SqlState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** How long a statement may take by the role, the database or the server; no reset of the session lifts it. */
public final class StatementLimit {
    private StatementLimit() {}

    /**
     * The failure with what is to be done about that limit, where it may be the reason.
     *
     * @param session without a transaction
     */
    public static Failure explained(Failure failure, Session session) throws SQLException {
        boolean cancelled =
                failure.sqlState().filter(SqlState.QUERY_CANCELED::equals).isPresent();
        if (!cancelled || failure.hint().isPresent()) {
            return failure;
        }
        return new Failure(failure.place(), failure.message(), failure.detail(), remedy(session), failure.sqlState());
    }

    private static Optional<String> remedy(Session session) throws SQLException {
        try (Statement statement = session.connection().createStatement();
                ResultSet rows =
                        statement.executeQuery(SqlResource.read(StatementLimit.class, "statement-limit.sql"))) {
            return rows.next() && rows.getLong(1) > 0
                    ? Optional.of(remedy(Duration.ofMillis(rows.getLong(1)), rows.getString(2)))
                    : Optional.empty();
        }
    }

    private static String remedy(Duration limit, String role) {
        return "a `statement_timeout` of " + Waiting.shown(limit) + " is set for the role or its database: begin the"
                + " script with `SET statement_timeout = 0`, or lift it for all that the role does with `ALTER ROLE "
                + role + " SET statement_timeout = 0`.";
    }
}

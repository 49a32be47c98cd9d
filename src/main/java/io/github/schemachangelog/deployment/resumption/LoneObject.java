package io.github.schemachangelog.deployment.resumption;

import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.deployment.session.SqlText;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.sql.LoneStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks in the catalog at what a statement that stands alone makes or drops. */
final class LoneObject {
    static final String ABSENT = "absent";
    static final String VALID = "valid";
    static final String INVALID = "invalid";
    static final String BEING_BUILT = "being built";
    private static final String PRESENT = "present";

    private final Session session;

    LoneObject(Session session) {
        this.session = session;
    }

    /**
     * What there is.
     *
     * @param state one word, see above
     * @param name as SQL names it, with its schema; empty where there is nothing or the name is not needed
     * @param builder pid of who is building it; 0 for nobody
     */
    record Found(String state, String name, int builder) {}

    /** What there is of a statement's object; empty where the statement does not tell. */
    Optional<Found> look(LoneStatement statement) throws SQLException {
        if (statement instanceof LoneStatement.MakesIndex makes) {
            return Optional.of(index(makes));
        }
        if (statement instanceof LoneStatement.DropsIndex drops) {
            try (PreparedStatement query =
                    session.connection().prepareStatement(SqlResource.read(LoneObject.class, "index-found.sql"))) {
                query.setString(1, quoted(drops.index()));
                try (ResultSet rows = query.executeQuery()) {
                    boolean there = rows.next() && rows.getBoolean(1);
                    return Optional.of(new Found(there ? PRESENT : ABSENT, "", 0));
                }
            }
        }
        return Optional.empty();
    }

    /** Drops an index that was never finished. */
    void drop(Found invalid) throws SQLException {
        session.send("DROP INDEX CONCURRENTLY " + invalid.name());
    }

    /** Whether a statement whose intent is known was carried out; empty where nobody can tell. */
    static Optional<Boolean> wasCarriedOut(LoneStatement statement, Optional<Found> now, String before) {
        if (statement instanceof LoneStatement.Repeatable) {
            return Optional.of(false);
        }
        String state = now.map(Found::state).orElse("");
        if (statement instanceof LoneStatement.MakesIndex) {
            return state.equals(BEING_BUILT)
                    ? Optional.empty()
                    : Optional.of(state.equals(VALID) && !before.equals(VALID));
        }
        if (statement instanceof LoneStatement.DropsIndex) {
            return Optional.of(state.equals(ABSENT) && !before.equals(ABSENT));
        }
        return Optional.empty();
    }

    private Found index(LoneStatement.MakesIndex makes) throws SQLException {
        try (PreparedStatement query =
                session.connection().prepareStatement(SqlResource.read(LoneObject.class, "index-state.sql"))) {
            query.setString(1, quoted(makes.table()));
            query.setString(2, makes.index());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? new Found(rows.getString(1), rows.getString(2), rows.getInt(3))
                        : new Found(ABSENT, "", 0);
            }
        }
    }

    private static String quoted(ObjectName name) {
        return Stream.concat(name.schema().stream(), Stream.of(name.name()))
                .map(SqlText::name)
                .collect(Collectors.joining("."));
    }
}

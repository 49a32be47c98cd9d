package io.github.schemachangelog.deployment.waiting;

import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.sql.Masked;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads sessions from the columns pid, application, user, host, state, since, query; literals of a query are masked. */
final class Blockers {
    private static final int SHOWN = 100;

    private Blockers() {}

    static List<Blocker> read(PreparedStatement query) throws SQLException {
        List<Blocker> blockers = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                blockers.add(new Blocker(
                        rows.getInt(1),
                        known(rows.getString(2)),
                        known(rows.getString(3)),
                        known(rows.getString(4)),
                        known(rows.getString(5)),
                        known(rows.getString(6)),
                        cut(known(rows.getString(7)))));
            }
        }
        return blockers;
    }

    private static String known(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String cut(String query) {
        String line = Masked.of(query).strip().replaceAll("\\s+", " ");
        return line.length() > SHOWN ? line.substring(0, SHOWN - 1) + "…" : line;
    }
}

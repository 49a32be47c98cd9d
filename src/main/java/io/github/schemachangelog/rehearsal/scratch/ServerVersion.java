package io.github.schemachangelog.rehearsal.scratch;

import java.sql.Connection;
import java.sql.SQLException;

/** How a server and its clients name themselves. */
final class ServerVersion {
    /** What a DBA sees in {@code pg_stat_activity}. */
    static final String APPLICATION = "schema-changelog";

    /** Known to be no older, the driver gives that name while it logs in, and RESET ALL goes back to it instead of none. */
    static final String NO_OLDER_THAN = "9.1";

    private ServerVersion() {}

    /** {@code 15.18}, without what a distribution adds. */
    static String of(Connection connection) throws SQLException {
        String whole = connection.getMetaData().getDatabaseProductVersion();
        int end = whole.indexOf(' ');
        return end < 0 ? whole : whole.substring(0, end);
    }
}

package io.github.schemachangelog.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;

/** An empty database in UTF-8 that is gone after {@link #close()}, and after the end of this Java at the latest. */
public interface ScratchDatabase extends AutoCloseable {
    /** A new connection in autocommit mode, which the caller closes. */
    Connection connect() throws SQLException;

    /** The server's version as it names itself: {@code 18.6}. */
    String version();

    /** Removes the database; a second call does nothing. */
    @Override
    void close();
}

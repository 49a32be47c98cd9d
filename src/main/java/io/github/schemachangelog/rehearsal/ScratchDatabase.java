package io.github.schemachangelog.rehearsal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** An empty database in UTF-8 that is gone after {@link #close()}, and after the end of this Java at the latest. */
public interface ScratchDatabase extends AutoCloseable {
    /** A new connection in autocommit mode, which the caller closes. */
    Connection connect() throws SQLException;

    /** The server's version as it names itself: {@code 18.6}. */
    String version();

    /**
     * Whether the database is being removed, or begins to be within a time, because this Java ends. The signal that ends
     * it may reach the server first.
     */
    boolean endsWithin(Duration patience);

    /** Removes the database; a second call does nothing. */
    @Override
    void close();
}

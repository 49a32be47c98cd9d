package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new database in UTF-8 that is gone after {@link #close()}, and after the end of this Java at the latest. */
public interface ScratchDatabase extends AutoCloseable {
    /** A new connection in autocommit mode, which the caller closes. */
    Connection connect() throws SQLException;

    /** The server's version as it names itself: {@code 18.6}. */
    String version();

    /** How many migrations it has held from the beginning; the first ones of its lineage. */
    default int restored() {
        return 0;
    }

    /**
     * Keeps what the database holds for later runs. No connection may be open; those that are opened later find all as it
     * was. What goes wrong with that is logged, and harms no result.
     */
    default void keep(Checksum state) {
        // Only a server of our own can be kept.
    }

    /** Whether something may have failed only because the data lay in memory, and that was full. */
    default boolean ranOutOfRoom() {
        return false;
    }

    /** What to say of a server that does not answer where it has filled its disk; empty where it has not, or is not ours. */
    default Optional<UserProblem> fullDisk() {
        return Optional.empty();
    }

    /**
     * Whether the database is being removed, or begins to be within a time, because this Java ends. The signal that ends
     * it may reach the server first.
     */
    boolean endsWithin(Duration patience);

    /** Removes the database; a second call does nothing. */
    @Override
    void close();

    /** What a build says whose own end has cut off its rehearsal. */
    static UserProblem stopped(@Nullable Exception cause) {
        return new UserProblem(
                "The rehearsal was stopped, because the build is being ended.",
                "What it had come to says nothing about a migration.",
                "Run it again.",
                cause);
    }
}

package io.github.schemachangelog.rehearsal.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A database of the tests' server, made when it is first asked for. */
public final class OfThisTest implements ScratchDatabase {
    private @Nullable Connection first;

    @Override
    public Connection connect() throws SQLException {
        Connection one = first;
        if (one == null) {
            one = TestPostgres.newDatabase();
            first = one;
        }
        return TestPostgres.another(one);
    }

    @Override
    public String version() {
        return TestPostgres.server().version();
    }

    @Override
    public boolean endsWithin(Duration patience) {
        return false;
    }

    @Override
    public void close() {
        // Goes with its server.
    }
}

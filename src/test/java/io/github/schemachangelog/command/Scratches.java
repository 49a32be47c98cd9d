package io.github.schemachangelog.command;

import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** On which servers a test rehearses. */
final class Scratches {
    /** A server that the rehearsal starts for itself. */
    static final ScratchRequest OWN =
            new ScratchRequest("required", "18", "", "", "", false, "", true, Optional.empty());

    private Scratches() {}

    /** A new database on the server of all tests, which is there without delay. */
    static ScratchRequest shared() {
        PGSimpleDataSource login = TestPostgres.login();
        return new ScratchRequest(
                "required",
                "18",
                "jdbc:postgresql://127.0.0.1:" + login.getPortNumbers()[0] + "/postgres",
                String.valueOf(login.getUser()),
                String.valueOf(login.getPassword()),
                false,
                "",
                true,
                Optional.empty());
    }
}

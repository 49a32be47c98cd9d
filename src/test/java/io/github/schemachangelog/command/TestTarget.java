package io.github.schemachangelog.command;

import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/** A new database on the server of all tests, named as a user would name it. */
record TestTarget(Connection connection) implements AutoCloseable {
    static TestTarget open() throws SQLException {
        return new TestTarget(TestPostgres.newDatabase());
    }

    String url() throws SQLException {
        PGSimpleDataSource login = TestPostgres.login();
        return "postgresql://" + login.getUser() + ":" + login.getPassword() + "@127.0.0.1:" + TestPostgres.port() + "/"
                + connection.getCatalog();
    }

    /** As MyBatis has it. */
    String environment() throws SQLException {
        PGSimpleDataSource login = TestPostgres.login();
        return "driver=org.postgresql.Driver\nurl=jdbc:postgresql://127.0.0.1:" + TestPostgres.port() + "/"
                + connection.getCatalog() + "\nusername=" + login.getUser() + "\npassword=" + login.getPassword()
                + "\n";
    }

    TargetOptions options() throws SQLException {
        return options("");
    }

    TargetOptions options(String targetRole) throws SQLException {
        return named(url(), targetRole);
    }

    static TargetOptions named(String url, String targetRole) {
        return new TargetOptions(
                url,
                "",
                "",
                Optional.empty(),
                "",
                "",
                "",
                targetRole,
                "",
                new TargetOptions.Caller(Map.of(), "kim", "build-7"));
    }

    /** The first column of the first row. */
    String ask(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}

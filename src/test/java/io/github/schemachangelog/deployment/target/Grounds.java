package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A database of a test's own, a user for it who is nobody special, and how a target names it. */
final class Grounds implements AutoCloseable {
    static final String USER = "target_user";
    static final String PASSWORD = "hush-4711";

    private final Connection owner;

    Grounds() throws SQLException {
        owner = TestPostgres.newDatabase();
        execute("DO $$ BEGIN IF to_regrole('" + USER + "') IS NULL THEN CREATE ROLE " + USER + " LOGIN PASSWORD '"
                + PASSWORD + "'; END IF; END $$");
    }

    int port() throws SQLException {
        return Integer.parseInt(TestPostgres.psql(owner).getOrDefault("PGPORT", ""));
    }

    String database() throws SQLException {
        return owner.getCatalog();
    }

    void execute(String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A target in this database, without TLS unless the parameters say. */
    Target target(String parameters) throws SQLException {
        return target(USER + ":" + PASSWORD, port(), parameters);
    }

    Target target(String login, int port, String parameters) throws SQLException {
        return target(Requests.url(
                "postgresql://" + login + "@127.0.0.1:" + port + "/" + database() + "?sslmode=disable" + parameters));
    }

    static Target target(TargetRequest request) {
        return new TargetSources(Map.of(), "me", new EnvironmentReader(Path.of("absent"))).find(request);
    }

    static String answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}

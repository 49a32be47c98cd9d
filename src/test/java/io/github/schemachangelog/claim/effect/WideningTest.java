package io.github.schemachangelog.claim.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.rehearsal.scratch.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL itself says which changes of a type rewrite no table. */
final class WideningTest {
    private static final List<String> TYPES = List.of(
            "character varying(40)",
            "character varying(80)",
            "character varying",
            "text",
            "character(40)",
            "numeric(10,2)",
            "numeric(12,2)",
            "numeric(12,3)",
            "numeric",
            "integer",
            "bigint",
            "timestamp(3) without time zone",
            "timestamp(6) without time zone",
            "timestamp without time zone",
            "timestamp with time zone",
            "time(3) without time zone",
            "time(6) without time zone",
            "interval(3)",
            "interval(6)",
            "bit varying(4)",
            "bit varying(8)",
            "cidr",
            "inet",
            "character varying(40)[]",
            "character varying(80)[]");

    @Test
    @Tag("postgres")
    void rewritesNothing() throws SQLException {
        List<String> rewritten = new ArrayList<>();
        int widenings = 0;
        try (Connection connection = TestPostgres.newDatabase();
                Statement statement = connection.createStatement()) {
            for (String from : TYPES) {
                for (String to : TYPES) {
                    if (Widening.is(from, to)) {
                        widenings++;
                        statement.execute("CREATE TABLE t (c " + from + ")");
                        long before = node(statement);
                        statement.execute("ALTER TABLE t ALTER COLUMN c TYPE " + to);
                        if (node(statement) != before) {
                            rewritten.add(from + " -> " + to);
                        }
                        statement.execute("DROP TABLE t");
                    }
                }
            }
        }
        assertThat(rewritten).isEmpty();
        assertThat(widenings).isGreaterThanOrEqualTo(40);
    }

    private static long node(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_relation_filenode('t')")) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "character varying(80) | character varying(40)",
                "text | character varying(80)",
                "numeric(12,2) | numeric(10,2)",
                "numeric(10,2) | numeric(12,3)",
                "integer | bigint",
                "character varying(40)[] | character varying(80)[]",
                "timestamp without time zone | timestamp with time zone",
                "timestamp without time zone | timestamp(3) without time zone",
                "geometry(Point,4326) | geometry(Point,4327)",
                "character varying(99999999999) | character varying(99999999999999)",
                "broken( | broken("
            })
    void otherChangesAreNone(String from, String to) {
        assertThat(Widening.is(from, to)).isEqualTo(from.equals(to));
    }
}

package io.github.schemachangelog.sql;

import static io.github.schemachangelog.evidence.TransactionPlan.Kind.ALONE;
import static io.github.schemachangelog.evidence.TransactionPlan.Kind.OWN;
import static io.github.schemachangelog.evidence.TransactionPlan.Kind.SINGLE;
import static io.github.schemachangelog.evidence.TransactionPlan.Kind.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.evidence.TransactionPlan.Run;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Statement.Transaction;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TransactionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    create /* x */ unique index concurrently i ON t (a) | OUTSIDE
                    CREATE INDEX concurrently_ ON t (a)                 | INSIDE
                    CREATE INDEX "concurrently" ON t (a)                | INSIDE
                    COMMENT ON INDEX i IS 'CREATE INDEX CONCURRENTLY'   | INSIDE
                    DROP INDEX CONCURRENTLY IF EXISTS i                 | OUTSIDE
                    REINDEX TABLE CONCURRENTLY t                        | OUTSIDE
                    REINDEX (VERBOSE, CONCURRENTLY) INDEX i             | OUTSIDE
                    REINDEX (CONCURRENTLY false) INDEX i                | INSIDE
                    REINDEX TABLE t                                     | INSIDE
                    REINDEX SCHEMA public                               | OUTSIDE
                    REINDEX DATABASE d                                  | OUTSIDE
                    VACUUM t                                            | OUTSIDE
                    ANALYZE t                                           | INSIDE
                    CREATE DATABASE d                                   | OUTSIDE
                    DROP TABLESPACE s                                   | OUTSIDE
                    ALTER SYSTEM SET work_mem = '1MB'                   | OUTSIDE
                    ALTER DATABASE d SET TABLESPACE s                   | OUTSIDE
                    ALTER DATABASE d SET work_mem = '1MB'               | INSIDE
                    CLUSTER                                             | OUTSIDE
                    CLUSTER VERBOSE                                     | OUTSIDE
                    CLUSTER t USING i                                   | INSIDE
                    ALTER TABLE a.t DETACH PARTITION p CONCURRENTLY     | OUTSIDE
                    ALTER TABLE t DETACH PARTITION p                    | INSIDE
                    ALTER TABLE t ADD COLUMN detach text                | INSIDE
                    CREATE SUBSCRIPTION s CONNECTION 'c' PUBLICATION p  | OUTSIDE
                    ALTER SUBSCRIPTION s ADD PUBLICATION p              | OUTSIDE
                    ALTER SUBSCRIPTION s DISABLE                        | INSIDE
                    REFRESH MATERIALIZED VIEW CONCURRENTLY v            | INSIDE
                    DISCARD ALL                                         | OUTSIDE
                    DISCARD PLANS                                       | INSIDE
                    CHECKPOINT                                          | INSIDE
                    begin isolation level serializable                  | BEGIN
                    START TRANSACTION                                   | BEGIN
                    COMMIT WORK                                         | END
                    COMMIT AND CHAIN                                    | INSIDE
                    COMMIT AND NO CHAIN                                 | END
                    ROLLBACK TO SAVEPOINT s                             | INSIDE
                    ROLLBACK TRANSACTION TO s                           | INSIDE
                    ABORT                                               | ROLLBACK
                    END                                                 | END
                    PREPARE TRANSACTION 'x'                             | END
                    PREPARE q AS SELECT 1                               | INSIDE
                    COMMIT PREPARED 'x'                                 | OUTSIDE
                    """)
    void whereAStatementMayStand(String sql, Transaction expected) {
        assertThat(Scripts.read(sql).statements().get(0).transaction()).isEqualTo(expected);
    }

    @Test
    void insideOnesShareATransactionAndOutsideOnesStandAlone() {
        assertThat(runs("SELECT 1; SELECT 2; VACUUM; CREATE INDEX CONCURRENTLY i ON t (a); SELECT 3"))
                .containsExactly(
                        new Run(0, 2, TOGETHER), new Run(2, 3, ALONE), new Run(3, 4, ALONE), new Run(4, 5, TOGETHER));
    }

    @Test
    void theScriptsOwnTransactionsAreKept() {
        assertThat(runs("SELECT 1; BEGIN; VACUUM; SELECT 2; COMMIT; SELECT 3"))
                .containsExactly(new Run(0, 1, TOGETHER), new Run(1, 5, OWN), new Run(5, 6, TOGETHER));
        assertThat(runs("BEGIN; SELECT 1; SELECT 2")).containsExactly(new Run(0, 3, OWN));
        assertThat(runs("SELECT 1; COMMIT")).containsExactly(new Run(0, 1, TOGETHER), new Run(1, 2, OWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE t SET e = 'new one'",
                "DO $$ BEGIN UPDATE t SET e = 'new one'; END $$",
                "EXECUTE 'UPDATE t SET e = ''new one'''",
                "ALTER TABLE t ALTER COLUMN e SET DEFAULT 'new one'::e"
            })
    void aTransactionEndsBeforeTheUseOfAnEnumValueThatItAdded(String use) {
        assertThat(runs("ALTER TYPE s.e ADD VALUE IF NOT EXISTS 'new one' AFTER 'old'; SELECT 1; " + use
                        + "; SELECT 2"))
                .containsExactly(new Run(0, 2, TOGETHER), new Run(2, 4, TOGETHER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE t SET e = 'renewed'",
                "UPDATE t SET new = 1",
                "ALTER TYPE e ADD VALUE 'newer' AFTER 'new'",
                "COMMENT ON TYPE e IS 'new'"
            })
    void whatOnlyLooksLikeAUseCutsNothing(String statement) {
        assertThat(runs("ALTER TYPE e ADD VALUE 'new'; " + statement)).containsExactly(new Run(0, 2, TOGETHER));
    }

    @Test
    void nothingIsCutInTheScriptsOwnTransaction() {
        assertThat(runs("BEGIN; ALTER TYPE e ADD VALUE 'v'; SELECT 'v'; COMMIT"))
                .containsExactly(new Run(0, 4, OWN));
    }

    @Test
    void theDirectiveForbidsTransactions() {
        assertThat(runs("  -- schema-changelog: transaction=none \r\nSELECT 1; SELECT 2"))
                .containsExactly(new Run(0, 1, SINGLE), new Run(1, 2, SINGLE));
        assertThat(runs("\n-- schema-changelog: transaction=none\nSELECT 1; SELECT 2"))
                .containsExactly(new Run(0, 2, TOGETHER));
    }

    @Test
    void theDirectiveLeavesWhatIsTheScriptsOwnAndWhatMayCommitInside() {
        assertThat(
                        runs(
                                "-- schema-changelog: transaction=none\nSET a = 1; CALL p(); ANALYZE; DO 'x'; BEGIN; SELECT 1; ROLLBACK; SELECT 2"))
                .containsExactly(
                        new Run(0, 1, ALONE),
                        new Run(1, 2, ALONE),
                        new Run(2, 3, ALONE),
                        new Run(3, 4, ALONE),
                        new Run(4, 7, OWN),
                        new Run(7, 8, SINGLE));
    }

    @Test
    void anUnknownDirectiveIsTheUsersProblem() {
        assertThatThrownBy(() -> runs("-- schema-changelog: transaction=maybe\nSELECT 1"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("migration.sql:1:1: `-- schema-changelog: transaction=maybe`")
                .hasMessageContaining("transaction=none");
    }

    private static List<Run> runs(String sql) {
        return Scripts.read(sql).transactions().runs();
    }
}

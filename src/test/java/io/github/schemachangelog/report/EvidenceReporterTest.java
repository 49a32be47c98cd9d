package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceReporterTest {
    private static final JsonSchema SCHEMA = JsonSchema.at("evidence.schema.json", SpecificationVersion.DRAFT_2020_12);
    private static final Checksum CHECKSUM = Checksum.of("SELECT 1".getBytes(StandardCharsets.UTF_8));

    private final EvidenceReporter reporter = new EvidenceReporter();

    @Test
    void everyMigrationStandsInOrder(@TempDir Path folder) throws Exception {
        Source script = Samples.source("migrations/2_b/migration.sql", "SELECT 1;\nSELEC 2;\n");
        MigrationRun.Failure failure = new MigrationRun.Failure(
                Samples.place(script, "SELEC "),
                "syntax error at or near \"SELEC\"",
                Optional.empty(),
                Optional.of("Did you mean SELECT?"),
                Optional.of("42601"));
        RehearsalRecord rehearsal = new RehearsalRecord(
                "18.6",
                List.of(
                        run("1_a", MigrationRun.State.APPLIED, 12, Optional.empty()),
                        run("2_b", MigrationRun.State.FAILED, 3, Optional.of(failure)),
                        run("3_c", MigrationRun.State.NOT_RUN, 0, Optional.empty())));

        Path file = folder.resolve("new/folder/evidence.json");
        reporter.write(file, rehearsal);

        assertThat(SCHEMA.violations(reporter.tree(rehearsal))).isEmpty();
        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "formatVersion": 1,
                  "migrations": [
                    {
                      "id": "1_a",
                      "name": "a",
                      "script": "migrations/1_a/migration.sql",
                      "checksum": "%1$s",
                      "state": "applied",
                      "milliseconds": 12,
                      "transaction": "one"
                    },
                    {
                      "id": "2_b",
                      "name": "b",
                      "script": "migrations/2_b/migration.sql",
                      "checksum": "%1$s",
                      "state": "failed",
                      "milliseconds": 3,
                      "transaction": "one",
                      "failure": {
                        "file": "migrations/2_b/migration.sql",
                        "line": 2,
                        "column": 1,
                        "message": "syntax error at or near \\"SELEC\\"",
                        "hint": "Did you mean SELECT?",
                        "sqlState": "42601"
                      }
                    },
                    {
                      "id": "3_c",
                      "name": "c",
                      "script": "migrations/3_c/migration.sql",
                      "checksum": "%1$s",
                      "state": "not run",
                      "milliseconds": 0,
                      "transaction": "one"
                    }
                  ],
                  "server": {
                    "version": "18.6"
                  }
                }
                """.formatted(CHECKSUM.hex()));
    }

    @ParameterizedTest
    @EnumSource(TransactionPlan.Mode.class)
    void everyTransactionModeIsInTheSchema(TransactionPlan.Mode mode) {
        MigrationRun run = new MigrationRun(
                new MigrationId("0_init"), "s", CHECKSUM, MigrationRun.State.APPLIED, 1, mode, Optional.empty());

        assertThat(SCHEMA.violations(reporter.tree(new RehearsalRecord("18.6", List.of(run)))))
                .isEmpty();
    }

    @Test
    void theSchemaRefusesAnotherStateAndAFailureWithoutOne() {
        RehearsalRecord rehearsal =
                new RehearsalRecord("18.6", List.of(run("1_a", MigrationRun.State.APPLIED, 1, Optional.empty())));

        ObjectNode unknown = reporter.tree(rehearsal);
        ((ObjectNode) unknown.at("/migrations/0")).put("state", "done");
        ObjectNode contradiction = reporter.tree(rehearsal);
        ((ObjectNode) contradiction.at("/migrations/0")).putObject("failure");

        assertThat(SCHEMA.violations(unknown)).isNotEmpty();
        assertThat(SCHEMA.violations(contradiction)).isNotEmpty();
    }

    private static MigrationRun run(
            String id, MigrationRun.State state, long milliseconds, Optional<MigrationRun.Failure> failure) {
        String script = "migrations/" + id + "/migration.sql";
        return new MigrationRun(
                new MigrationId(id), script, CHECKSUM, state, milliseconds, TransactionPlan.Mode.ONE, failure);
    }
}

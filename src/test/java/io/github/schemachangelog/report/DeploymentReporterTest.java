package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.evidence.Effort;
import io.github.schemachangelog.evidence.Invalid;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Residue;
import io.github.schemachangelog.evidence.Retry;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeploymentReporterTest {
    private static final JsonSchema SCHEMA =
            JsonSchema.at("deployment.schema.json", SpecificationVersion.DRAFT_2020_12);
    private static final DeploymentReporter.Stage STAGE = new DeploymentReporter.Stage(
            "staging", "db.example:5432/shop", false, "changelog", Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void tellsWhatHappenedAndInTheWayOfWhom() {
        Source script = Samples.source("migrations/1_a/migration.sql", "SELECT 1;\nALTER TABLE t ADD c int;\n");
        Place statement = Samples.place(script, "ALTER");
        MigrationRun.Failure refused = new MigrationRun.Failure(
                statement,
                "canceling statement due to lock timeout",
                Optional.empty(),
                Optional.empty(),
                Optional.of("55P03"));
        Blocker blocker = new Blocker(4711, "psql", "app", "", "idle in transaction", "", "SELECT 1");
        MigrationRun run = new MigrationRun(
                new MigrationId("1_a"),
                "migrations/1_a/migration.sql",
                Checksum.of("SELECT 1".getBytes(StandardCharsets.UTF_8)),
                MigrationRun.State.FAILED,
                12,
                TransactionPlan.Mode.SEVERAL,
                Optional.of(refused),
                Optional.empty());
        DeploymentRecord record = new DeploymentRecord(
                30,
                List.of(run),
                Map.of(
                        run.id(),
                        new Effort(
                                Optional.of(statement), List.of(new Retry(1, refused, List.of(blocker), 5_000, 250)))),
                List.of(new Residue(
                        Invalid.Kind.INDEX,
                        new ObjectName(Optional.of("public"), "t_c_idx"),
                        new ObjectName(Optional.of("public"), "t"))));

        ObjectNode tree = new DeploymentReporter().tree(STAGE, record);

        assertThat(SCHEMA.violations(tree)).isEmpty();
        assertThat(tree.at("/target/role").asText()).isEqualTo("other");
        assertThat(tree.at("/lockMilliseconds").asLong()).isEqualTo(30);
        assertThat(tree.at("/migrations/0/failure/sqlState").asText()).isEqualTo("55P03");
        assertThat(tree.at("/migrations/0/resumedAt/line").asInt()).isEqualTo(2);
        assertThat(tree.at("/migrations/0/retries/0/blockers/0/application").asText())
                .isEqualTo("psql");
        assertThat(tree.at("/migrations/0/retries/0/blockers/0").has("host"))
                .as("what is not known is absent")
                .isFalse();
        assertThat(tree.at("/residue/0/kind").asText()).isEqualTo("index");
        tree.remove("target");
        assertThat(SCHEMA.violations(tree)).isNotEmpty();
    }
}

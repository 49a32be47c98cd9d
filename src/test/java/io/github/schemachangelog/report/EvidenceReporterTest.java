package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SpecificationVersion;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.JudgedEntry;
import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.LockTrace;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.Rewrite;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SecondRun;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.evidence.Verdict;
import io.github.schemachangelog.evidence.Verification;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceReporterTest {
    private static final JsonSchema SCHEMA = JsonSchema.at("evidence.schema.json", SpecificationVersion.DRAFT_2020_12);
    private static final Checksum CHECKSUM = Checksum.of("SELECT 1".getBytes(StandardCharsets.UTF_8));

    private final EvidenceReporter reporter = new EvidenceReporter();

    @Test
    void everyMigrationStandsInOrder() {
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

        List<JudgedEntry> entries = List.of(entry());

        assertThat(SCHEMA.violations(reporter.tree(rehearsal, entries))).isEmpty();
        assertThat(reporter.text(rehearsal, entries)).isEqualTo("""
                {
                  "formatVersion": 1,
                  "entries": [
                    {
                      "id": "1_a",
                      "name": "a",
                      "file": "CHANGES.md",
                      "line": 1,
                      "status": "MIGRATED",
                      "claims": [
                        {
                          "line": 3,
                          "column": 1,
                          "text": "New `t` table",
                          "kind": "claim-table",
                          "verdict": "verified",
                          "evidence": [
                            {
                              "file": "CHANGES.md",
                              "line": 3,
                              "column": 5,
                              "text": "creates it"
                            }
                          ]
                        },
                        {
                          "line": 4,
                          "column": 1,
                          "text": "Whatever",
                          "verdict": "unchecked",
                          "reason": "no phrase that is understood"
                        }
                      ]
                    }
                  ],
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
                new MigrationId("0_init"),
                "s",
                CHECKSUM,
                MigrationRun.State.APPLIED,
                1,
                mode,
                Optional.empty(),
                Optional.empty());

        assertThat(SCHEMA.violations(reporter.tree(new RehearsalRecord("18.6", List.of(run)), List.of())))
                .isEmpty();
    }

    @Test
    void whatTakesAllBackIsAppliedAndSaysWhere() {
        Source script = Samples.source("migrations/2_b/migration.sql", "BEGIN;\nSELECT 1;\nROLLBACK;\n");
        MigrationRun run = new MigrationRun(
                new MigrationId("2_b"),
                script.name(),
                CHECKSUM,
                MigrationRun.State.APPLIED,
                1,
                TransactionPlan.Mode.OWN,
                Optional.empty(),
                Optional.of(Samples.place(script, "ROLLBACK")));

        ObjectNode tree = reporter.tree(new RehearsalRecord("18.6", List.of(run)), List.of());

        assertThat(tree.at("/migrations/0/state").asText()).isEqualTo("applied");
        assertThat(tree.at("/migrations/0/undone"))
                .hasToString("{\"file\":\"migrations/2_b/migration.sql\",\"line\":3}");
        assertThat(SCHEMA.violations(tree)).isEmpty();
        ((ObjectNode) tree.at("/migrations/0")).put("state", "not run");
        assertThat(SCHEMA.violations(tree)).isNotEmpty();
    }

    @Test
    void theSchemaRefusesAnotherStateAndAFailureWithoutOne() {
        RehearsalRecord rehearsal =
                new RehearsalRecord("18.6", List.of(run("1_a", MigrationRun.State.APPLIED, 1, Optional.empty())));

        ObjectNode unknown = reporter.tree(rehearsal, List.of());
        ((ObjectNode) unknown.at("/migrations/0")).put("state", "done");
        ObjectNode contradiction = reporter.tree(rehearsal, List.of());
        ((ObjectNode) contradiction.at("/migrations/0")).putObject("failure");

        assertThat(SCHEMA.violations(unknown)).isNotEmpty();
        assertThat(SCHEMA.violations(contradiction)).isNotEmpty();
    }

    @Test
    void whatWasSeenIsInTheSchema() {
        Source script = Samples.source("migrations/1_a/migration.sql", "SELECT 1;\nALTER TABLE t ADD c int;\n");
        Place place = Samples.place(script, "ALTER TABLE t ADD c int");
        Script undo = new Script(script, place.span(), CHECKSUM);
        ObjectName table = new ObjectName(Optional.of("app"), "t");
        Column column = new Column("c", "integer", true, Optional.empty(), Column.Generation.IDENTITY);
        SchemaChange added = new SchemaChange.ColumnAdded(table, column);
        MigrationRun.Failure failure =
                new MigrationRun.Failure(place, "no", Optional.empty(), Optional.empty(), Optional.of("42P01"));
        Observation seen = new Observation(
                List.of(added, new SchemaChange.OtherObject("view", table, SchemaChange.Verb.CREATED)),
                List.of(new LockTrace(place, table, RelationKind.TABLE, LockMode.ACCESS_EXCLUSIVE)),
                List.of(new Rewrite(place, table, RelationKind.TABLE)),
                Optional.of(new RollbackProof(
                                List.of(undo),
                                RollbackProof.Outcome.INCOMPLETE,
                                Optional.empty(),
                                List.of(added),
                                Optional.empty())
                        .with(new RollbackProof.Late(
                                List.of(new RollbackProof.Taken(
                                        new SchemaChange.TableDropped(table), new MigrationId("2_b"))),
                                Optional.empty()))),
                Optional.of(new SecondRun(Optional.of(failure), List.of(), 0, 0)),
                List.of(new Verification(
                        new VerificationQuery(undo, Optional.of(new Expectation.Rows(17))),
                        Verification.Outcome.OTHERWISE,
                        "16 rows")));
        RehearsalRecord rehearsal = new RehearsalRecord(
                "18.6",
                List.of(run("1_a", MigrationRun.State.APPLIED, 1, Optional.empty())),
                Map.of(new MigrationId("1_a"), seen),
                List.of());

        ObjectNode tree = reporter.tree(rehearsal, List.of());

        assertThat(SCHEMA.violations(tree)).isEmpty();
        assertThat(tree.at("/migrations/0/changes/0").toString())
                .isEqualTo("{\"kind\":\"column added\",\"table\":\"app.t\",\"column\":{\"name\":\"c\","
                        + "\"type\":\"integer\",\"nullable\":true,\"generation\":\"identity\"}}");
        assertThat(tree.at("/migrations/0/changes/1").toString())
                .isEqualTo(
                        "{\"kind\":\"other object\",\"objectKind\":\"view\",\"name\":\"app.t\",\"verb\":\"created\"}");
        assertThat(tree.at("/migrations/0/locks/0").toString())
                .isEqualTo("{\"relation\":\"app.t\",\"relationKind\":\"table\",\"mode\":\"AccessExclusiveLock\","
                        + "\"blocks\":[\"read\",\"read for update\",\"write\"],\"line\":2}");
        assertThat(tree.at("/migrations/0/rollback/late/taken/0").toString())
                .isEqualTo("{\"kind\":\"table dropped\",\"table\":\"app.t\",\"migration\":\"2_b\"}");
    }

    @Test
    void everyKindOfChangeIsInTheSchema() {
        for (Class<?> kind : SchemaChange.class.getDeclaredClasses()) {
            if (!kind.isRecord()) {
                continue;
            }
            String words =
                    kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
            ObjectNode tree = reporter.tree(
                    new RehearsalRecord("18.6", List.of(run("1_a", MigrationRun.State.APPLIED, 1, Optional.empty()))),
                    List.of());
            ((ObjectNode) tree.at("/migrations/0"))
                    .putArray("changes")
                    .addObject()
                    .put("kind", words);
            assertThat(SCHEMA.violations(tree)).as(words).isEmpty();
        }
    }

    private static JudgedEntry entry() {
        String text = "### 1_a\n\nNew `t` table\nWhatever\n";
        Source source = Samples.source("CHANGES.md", text);
        Place table = new Place(source, new Span(text.indexOf("New"), text.indexOf("\nWhat")));
        JudgedClaim verified = new JudgedClaim(
                Optional.of(new MigrationId("1_a")),
                table,
                Optional.of("claim-table"),
                Verdict.VERIFIED,
                "",
                List.of(new JudgedClaim.Fact(
                        new Place(
                                source,
                                new Span(table.span().start() + 4, table.span().end())),
                        "creates it")));
        JudgedClaim unchecked = new JudgedClaim(
                Optional.of(new MigrationId("1_a")),
                new Place(source, new Span(text.indexOf("What"), text.length() - 1)),
                Optional.empty(),
                Verdict.UNCHECKED,
                "no phrase that is understood",
                List.of());
        return new JudgedEntry(
                Optional.of(new MigrationId("1_a")),
                new Place(source, new Span(0, 7)),
                Optional.of("MIGRATED"),
                List.of(verified, unchecked));
    }

    private static MigrationRun run(
            String id, MigrationRun.State state, long milliseconds, Optional<MigrationRun.Failure> failure) {
        String script = "migrations/" + id + "/migration.sql";
        return new MigrationRun(
                new MigrationId(id),
                script,
                CHECKSUM,
                state,
                milliseconds,
                TransactionPlan.Mode.ONE,
                failure,
                Optional.empty());
    }
}

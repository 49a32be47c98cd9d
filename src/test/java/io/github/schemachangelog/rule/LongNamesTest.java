package io.github.schemachangelog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However long the user's own words are, what a rule says of them first stays one short line. */
class LongNamesTest {
    private static final int LONGEST_MESSAGE = 100;
    private static final String LONG = "x".repeat(150);

    private static final Set<String> OF_TARGET = RuleCatalog.RULES.stream()
            .filter(rule -> rule instanceof Rule.OfTarget)
            .map(rule -> rule.info().id())
            .collect(Collectors.toSet());

    private static final String CHANGELOG = """
            # Schema changelog

            *Last Updated: January 1, 2020*

            ## Pending

            _None currently_

            ### 20260101000000_a%1$s
            - **Status:** `PENDING`
            - **Production Notes:** takes < 5 seconds

            ### 20260107000000_f%1$s
            - **Description:** waiting

            ## Migrated

            ### 20260102000000_b%1$s
            - **Status:** `%1$s`
            - **Descriptoin:** a
            - **%1$s:** a
            - **Migration File:** `a/%1$s/%1$s.sql`
            - **Date Added:** %1$s
            - **Date Migrated:** March 3, 2026
            - **Rollback:** %1$s
            - **Tasks:**
              - [ ] %1$s
            <!-- schema-changelog: ignore %1$s because %1$s -->
            <!-- schema-changelog: ignore %1$s -->

            ### 20260102000000_b%1$s
            - **Status:** `DEPLOYED`
            - **Date Added:** March 4, 2026
            - **Date Migrated:** March 3, 2026
            - **Date Deployed:** January 2026
            - **Rollback:** `DROP TABLE %1$s;`

            ## Migrated

            ### 20260109000000_gone%1$s
            - **Status:** `MIGRATED`

            ### 20260110000000_waits%1$s
            - **Status:** `MIGRATED`

            ## Deployed

            ### %1$s
            - **Status:** `PENDING`

            ### 20260103000000_c%1$s
            - **Status:** `PENDING`

            ### 20260111000000_lacks%1$s
            - **Status:** `DEPLOYED`
            """.formatted(LONG);

    @Test
    void makeNoLongMessage(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("changelog.md"), CHANGELOG);
        script(folder, "20260101000000_a", "SELEC %1$s %1$s;");
        script(folder, "20260102000000_b", "CREATE INDEX CONCURRENTLY %1$s ON %1$s (a);\nSELECT 1;\nVACUUM %1$s;");
        Files.writeString(folder.resolve("migrations/20260102000000_b" + LONG + "/down.sql"), "DROP TABLE other;");
        script(folder, "20260102000000_z", "-- nothing");
        script(folder, "20260103_c", "\\i %1$s");
        script(folder, "20260104-05-06_d", "COPY %1$s FROM stdin;\n1\n\\.\n");
        script(folder, "20260110000000_waits", "SELECT 1;");
        script(folder, "20260111000000_lacks", "SELECT 1;");
        script(folder, "20260112000000_half", "SELECT 1;\nVACUUM;");
        script(folder, "e", "SELECT 1");
        history(folder);
        Set<String> spoke = new TreeSet<>();
        List<String> tooLong = new ArrayList<>();

        for (RuleInfo rule : RuleCatalog.infos()) {
            if (!rule.id().equals("migration-fails")) {
                for (Finding finding : new FixtureReader(folder).check(rule)) {
                    spoke.add(rule.id());
                    if (finding.message().length() > LONGEST_MESSAGE
                            || finding.message().lines().count() != 1) {
                        tooLong.add(rule.id() + ": " + finding.message());
                    }
                }
            }
        }

        assertThat(tooLong).isEmpty();
        assertThat(spoke).as("rules that spoke").hasSizeGreaterThanOrEqualTo(25).containsAll(OF_TARGET);
    }

    /** On this target every rule about one has something to say. */
    private static void history(Path folder) throws IOException {
        String row = "%1$s | %1$s_%2$s" + LONG + " | 2026-01-31 13:05:59 | %3$s\n";
        Files.writeString(
                folder.resolve("history.txt"),
                "target " + LONG + "\n"
                        + row.formatted("20260101000000", "a", "- | 6000")
                        + row.formatted("20260101000001", "renamed", "same as 20260103_c" + LONG)
                        + row.formatted("20260102000000", "z", "0".repeat(64))
                        + row.formatted("20260103000001", "gone", "-")
                        + "noted | 20260112000000_half" + LONG + " | 1 | 1 | done | 2026-01-31 13:05:59+00\n");
    }

    private static void script(Path folder, String id, String sql) throws IOException {
        Path migration = Files.createDirectories(folder.resolve("migrations").resolve(id + LONG));
        Files.writeString(migration.resolve("migration.sql"), sql.formatted(LONG));
    }
}

package io.github.schemachangelog.rule.folder;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Growth;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.sql.ScriptReader;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Findings that propose what the whole document tells are made in a time that grows with the document. */
final class ManyFindingsTest {
    private static final ScriptReader SCRIPTS = new ScriptReader();

    /**
     * A document that gives a finding for each of its pairs of migrations.
     *
     * @param entries of the first migration and, where it has one, the second one of a pair
     */
    record Many(Rule.OfFolder rule, IntFunction<String> entries) {
        @Override
        public String toString() {
            return rule.info().id();
        }
    }

    static List<Many> many() {
        return List.of(
                new Many(new UndocumentedMigration(), i -> entry("MIGRATED", old(i), old(i))),
                new Many(
                        new MigrationFile(),
                        i -> entry("MIGRATED", old(i), old(i)) + entry("MIGRATED", young(i), "29990101000000_gone")),
                new Many(
                        new PendingWithMigration(),
                        i -> entry("MIGRATED", old(i), old(i)) + entry("PENDING", young(i), young(i))));
    }

    @ParameterizedTest
    @MethodSource("many")
    void theirTimeGrowsWithTheDocument(Many many) {
        assertThat(Growth.of(1200, size -> check(many, size))).isLessThanOrEqualTo(Growth.ALLOWED);
    }

    private static long check(Many many, int size) {
        Subject subject = subject(many, size);
        return Growth.nanoseconds(() -> assertThat(many.rule().check(subject)).hasSize(size));
    }

    private static Subject subject(Many many, int size) {
        StringBuilder text = new StringBuilder("# Changes\n\n## Migrated\n\n");
        List<Migration> migrations = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            text.append(many.entries().apply(i));
            migrations.add(migration(old(i)));
        }
        for (int i = 0; i < size; i++) {
            migrations.add(migration(young(i)));
        }
        Map<Script, ScriptFacts> facts = new HashMap<>();
        migrations.forEach(migration -> facts.put(migration.script(), SCRIPTS.read(migration.script())));
        return new Subject(
                new Document(
                        new ChangelogReader(Vocabulary.standard())
                                .read(new Source(Path.of("/c.md"), "c.md", text.toString())),
                        Vocabulary.standard(),
                        Document.STANDARD_REQUIRED,
                        LocalDate.of(2026, 2, 10)),
                new Migrations(
                        Path.of("/m"), "m", Layout.FOLDERS, migrations, Optional.empty(), Optional.empty(), List.of()),
                facts,
                Map.of());
    }

    private static Migration migration(String id) {
        String file = id + "/migration.sql";
        Source source = new Source(Path.of("/m/" + file), "m/" + file, "CREATE TABLE t (id int);\n");
        Script script = new Script(source, source.span(), Checksum.of(new byte[0]));
        return new Migration(new MigrationId(id), script, Optional.empty(), Optional.empty());
    }

    private static String entry(String status, String id, String path) {
        return "### " + id + "\n- **Status:** " + status + "\n- **Migration File:** `m/" + path + "/migration.sql`\n\n";
    }

    private static String old(int number) {
        return (20200101000000L + number) + "_old" + number;
    }

    private static String young(int number) {
        return (20240101000000L + number) + "_young" + number;
    }
}

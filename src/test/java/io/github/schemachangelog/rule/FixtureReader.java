package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.reading.disk.MigrationsReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.sql.ScriptReader;
import io.github.schemachangelog.sql.StatementForms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Gives a rule the evidence that it needs, read from a fixture's folder. */
final class FixtureReader {
    private static final Map<Layout, ScriptReader> READERS = new EnumMap<>(
            Map.of(Layout.FOLDERS, new ScriptReader(Layout.FOLDERS), Layout.MYBATIS, new ScriptReader(Layout.MYBATIS)));

    private final Path folder;
    private final SourceReader sources;

    FixtureReader(Path folder) {
        this.folder = folder;
        this.sources = new SourceReader(folder);
    }

    /** What a rule finds in the folder; the Linter is asked for what only the Linter can find. */
    List<Finding> check(RuleInfo info) throws IOException {
        for (Rule rule : RuleCatalog.RULES) {
            if (rule.info().equals(info)) {
                return check(rule);
            }
        }
        return new Linter(RuleCatalog.RULES, RuleSettings.STANDARD)
                .lint(subject()).all().stream()
                        .filter(finding -> finding.rule().equals(info))
                        .toList();
    }

    private List<Finding> check(Rule rule) throws IOException {
        if (rule instanceof Rule.OfDocument ofDocument) {
            return ofDocument.check(document());
        }
        if (rule instanceof Rule.OfFolder ofFolder) {
            Subject subject = subject();
            boolean rehearsed = Files.exists(folder.resolve("rehearsal.properties"));
            return ofFolder.check(rehearsed ? subject.seen(FixtureRehearsal.read(folder, subject)) : subject);
        }
        if (rule instanceof Rule.OfTarget ofTarget) {
            Subject subject = unread();
            return ofTarget.check(subject, FixtureHistory.read(folder, subject.migrations()));
        }
        Rule.OfRehearsal ofRehearsal = (Rule.OfRehearsal) rule;
        Subject subject = subject();
        return ofRehearsal.check(subject, FixtureRehearsal.read(folder, subject));
    }

    private Document document() throws IOException {
        FixtureSettings settings = FixtureSettings.read(folder);
        Vocabulary vocabulary = Vocabulary.standard();
        return new Document(
                new ChangelogReader(vocabulary)
                        .read(
                                sources.read(folder.resolve("changelog.md")),
                                migrations().ids()),
                vocabulary,
                settings.required(),
                settings.today());
    }

    /** As a goal that asks a target has it: nobody reads what the scripts say and what the entries claim. */
    Subject unread() throws IOException {
        Document document = document();
        Migrations migrations = migrations();
        Pairing pairing = Pairing.of(document.changelog().entries(), migrations);
        return new Subject(document, migrations, Map.of(), Map.of(), pairing, EntryClaims.unread(pairing));
    }

    Subject subject() throws IOException {
        Migrations migrations = migrations();
        ScriptReader reader = Objects.requireNonNull(READERS.get(migrations.layout()));
        Map<Script, ScriptFacts> facts = new HashMap<>();
        for (Migration migration : migrations.all()) {
            facts.put(migration.script(), reader.read(migration.script()));
            migration.undo().ifPresent(undo -> facts.put(undo, reader.read(undo)));
        }
        Document document = document();
        Pairing pairing = Pairing.of(document.changelog().entries(), migrations);
        return new Subject(document, migrations, facts, forms(document, migrations), pairing);
    }

    private static Map<Script, List<StatementForm>> forms(Document document, Migrations migrations) {
        Map<Script, List<StatementForm>> forms = new HashMap<>();
        Stream.concat(
                        document.changelog().entries().stream().flatMap(entry -> RollbackSql.of(entry).stream()),
                        migrations.all().stream().flatMap(migration -> migration.undo().stream()))
                .forEach(script -> forms.put(script, StatementForms.of(script)));
        return forms;
    }

    private Migrations migrations() {
        Path migrations = folder.resolve("migrations");
        return Files.isDirectory(migrations)
                ? new MigrationsReader(sources).read(migrations)
                : new Migrations(
                        migrations,
                        "migrations",
                        Layout.FOLDERS,
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
    }
}

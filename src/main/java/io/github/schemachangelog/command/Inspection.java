package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.Linter;
import io.github.schemachangelog.rule.Pairing;
import io.github.schemachangelog.rule.RuleCatalog;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.sql.ScriptReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that a lint looks at, read once.
 *
 * @param remarks what there is to say about the reading itself
 */
record Inspection(Configuration configuration, Subject subject, List<Message> remarks) {
    static Inspection of(Request request, Inputs inputs) {
        Configuration configuration = inputs.configuration();
        Migrations migrations = inputs.migrations();
        ChangelogReader reader = new ChangelogReader(configuration.vocabulary());
        Changelog changelog = reader.read(inputs.changelog(), migrations.ids());
        Pairing pairing = pairing(reader, changelog, migrations);
        List<Message> remarks = new ArrayList<>();
        Map<Script, ScriptFacts> facts = facts(request, migrations, remarks);
        Document document = new Document(
                changelog, configuration.vocabulary(), configuration.required(), LocalDate.now(request.clock()));
        Subject subject = new Subject(
                document, migrations, facts, RollbackStatements.of(pairing), changes(pairing, migrations), pairing);
        configuration.rules().since().ifPresent(since -> checkSince(since, subject));
        return new Inspection(configuration, subject, remarks);
    }

    /** A migration's README documents it where the changelog does not. */
    private static Pairing pairing(ChangelogReader reader, Changelog changelog, Migrations migrations) {
        Pairing written = Pairing.of(changelog.entries(), migrations);
        Stream<Entry> readmes = migrations.all().stream()
                .filter(migration -> written.entries(migration).isEmpty())
                .flatMap(migration -> migration
                        .readme()
                        .flatMap(readme -> reader.readReadme(readme, migration.id()))
                        .filter(entry -> !entry.fields().isEmpty())
                        .stream());
        return Pairing.of(Stream.concat(changelog.entries().stream(), readmes).toList(), migrations);
    }

    /** A whole id that nothing has is mistyped; digits alone may stand for any point in time. */
    private static void checkSince(MigrationId since, Subject subject) {
        Set<String> known = new TreeSet<>();
        subject.migrations().ids().forEach(id -> known.add(id.text()));
        subject.entries().forEach(entry -> entry.id().ifPresent(id -> known.add(id.text())));
        if (!since.name().isEmpty() && !known.contains(since.text())) {
            throw new UserProblem(
                    "since: no migration and no entry is called `" + since + "`"
                            + Configuration.nearest(since.text(), known),
                    "",
                    "Name one that exists, or give digits alone, such as `" + since.digits() + "`.");
        }
    }

    Linter linter() {
        return new Linter(RuleCatalog.RULES, configuration.rules());
    }

    private static Map<Script, ScriptFacts> facts(Request request, Migrations migrations, List<Message> remarks) {
        List<Script> scripts = Stream.of(
                        migrations.all().stream().flatMap(Inspection::scripts),
                        migrations.bootstrap().stream(),
                        migrations.onAbort().stream())
                .flatMap(found -> found)
                .toList();
        ParsedScripts parsed = ParsedScripts.open(request);
        Map<Script, ScriptFacts> facts = parsed.read(scripts);
        parsed.save().ifPresent(problem -> remarks.add(new Message(Severity.WARNING, problem)));
        return facts;
    }

    /** Read for those alone that an entry is drafted for. */
    private static Map<Script, List<SchemaChange>> changes(Pairing pairing, Migrations migrations) {
        ScriptReader reader = new ScriptReader();
        return migrations.all().parallelStream()
                .filter(migration -> pairing.entries(migration).isEmpty())
                .map(Migration::script)
                .collect(Collectors.toMap(Function.identity(), script -> changes(reader, script)));
    }

    private static List<SchemaChange> changes(ScriptReader reader, Script script) {
        return reader.changes(script).stream().map(WrittenChange::change).toList();
    }

    private static Stream<Script> scripts(Migration migration) {
        return Stream.concat(Stream.of(migration.script()), migration.undo().stream());
    }
}

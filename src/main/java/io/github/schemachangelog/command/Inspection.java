package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryClaims;
import io.github.schemachangelog.rule.Linter;
import io.github.schemachangelog.rule.Pairing;
import io.github.schemachangelog.rule.RuleCatalog;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.rule.document.UnknownField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that a lint looks at, read once.
 *
 * @param remarks what there is to say about the reading itself
 */
record Inspection(Configuration configuration, Subject subject, List<Message> remarks) {
    static Inspection of(Request request, Inputs inputs) {
        Inspection unread = ofDocument(request, inputs);
        List<Message> remarks = new ArrayList<>();
        Subject subject = unread.subject();
        Map<Script, ScriptFacts> facts = facts(
                ParsedScripts.open(
                        request,
                        inputs.configuration().remembers(),
                        inputs.migrations().layout()),
                inputs.migrations(),
                remarks);
        Subject whole = new Subject(
                subject.document(),
                subject.migrations(),
                facts,
                RollbackStatements.of(subject.pairing()),
                subject.pairing());
        return new Inspection(inputs.configuration(), whole, remarks);
    }

    /** The entries and the migrations; neither what the entries claim nor what the scripts say. */
    static Inspection ofDocument(Request request, Inputs inputs) {
        Configuration configuration = inputs.configuration();
        Migrations migrations = inputs.migrations();
        ChangelogReader reader = new ChangelogReader(configuration.vocabulary());
        Changelog changelog = reader.read(inputs.changelog(), migrations.ids());
        Pairing pairing = pairing(reader, changelog, migrations);
        Document document = new Document(
                changelog,
                configuration.vocabulary(),
                configuration.required(),
                LocalDate.now(request.clock()),
                UnknownField.tellsMistyped(configuration.rules()));
        Subject subject = new Subject(document, migrations, Map.of(), Map.of(), pairing, EntryClaims.unread(pairing));
        configuration.rules().since().ifPresent(since -> Since.check(since, subject));
        return new Inspection(configuration, subject, new ArrayList<>());
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

    /** The same with the claims held against what a rehearsal saw. */
    Inspection seen(RehearsalRecord rehearsal) {
        return new Inspection(configuration, subject.seen(rehearsal), remarks);
    }

    Linter linter() {
        return new Linter(RuleCatalog.RULES, configuration.rules());
    }

    private static Map<Script, ScriptFacts> facts(ParsedScripts parsed, Migrations migrations, List<Message> remarks) {
        List<Script> scripts = Stream.of(
                        migrations.all().stream().flatMap(Inspection::scripts),
                        migrations.bootstrap().stream(),
                        migrations.onAbort().stream())
                .flatMap(found -> found)
                .toList();
        Map<Script, ScriptFacts> facts = parsed.read(scripts);
        parsed.save().ifPresent(problem -> remarks.add(Message.of(Severity.WARNING, problem)));
        return facts;
    }

    private static Stream<Script> scripts(Migration migration) {
        return Stream.concat(Stream.of(migration.script()), migration.undo().stream());
    }
}

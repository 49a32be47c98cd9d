package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.reading.MigrationsReader;
import io.github.schemachangelog.reading.SourceReader;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.Linter;
import io.github.schemachangelog.rule.Pairing;
import io.github.schemachangelog.rule.RuleCatalog;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.sql.StatementForms;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Everything that a lint looks at, read once.
 *
 * @param remarks what there is to say about the reading itself
 */
record Inspection(Configuration configuration, Subject subject, List<Message> remarks) {
    static Inspection of(Request request) {
        Configuration configuration = Configuration.of(request.options());
        SourceReader sources = new SourceReader(request.baseDirectory());
        if (!Files.exists(request.changelog())) {
            throw new UserProblem(
                    "There is no schema changelog `" + sources.name(request.changelog()) + "`.",
                    "",
                    "Create it, or set `schemaChangelog.changelog` to the document that is meant.");
        }
        Migrations migrations = new MigrationsReader(sources).read(request.migrations());
        Changelog changelog =
                new ChangelogReader(configuration.vocabulary()).read(sources.read(request.changelog()));
        List<Message> remarks = new ArrayList<>();
        Map<Script, ScriptFacts> facts = facts(request, migrations, remarks);
        Document document = new Document(
                changelog, configuration.vocabulary(), configuration.required(), LocalDate.now(request.clock()));
        return new Inspection(configuration, new Subject(document, migrations, facts, forms(document, migrations)), remarks);
    }

    Linter linter() {
        return new Linter(RuleCatalog.RULES, configuration.rules());
    }

    private static Map<Script, ScriptFacts> facts(Request request, Migrations migrations, List<Message> remarks) {
        List<Script> scripts = migrations.all().stream().flatMap(Inspection::scripts).toList();
        ParsedScripts parsed = ParsedScripts.open(request);
        Map<Script, ScriptFacts> facts = parsed.read(scripts);
        parsed.save().ifPresent(problem -> remarks.add(new Message(Severity.WARNING, problem)));
        return facts;
    }

    /** Only migrations that are undone in two places need the one form of their statements. */
    private static Map<Script, List<StatementForm>> forms(Document document, Migrations migrations) {
        Pairing pairing = Pairing.of(document.changelog(), migrations);
        Map<Script, List<StatementForm>> forms = new HashMap<>();
        for (Migration migration : migrations.all()) {
            migration.undo().ifPresent(undo -> {
                forms.put(undo, StatementForms.of(undo));
                pairing.entries(migration).stream()
                        .flatMap(entry -> RollbackSql.of(entry).stream())
                        .forEach(sql -> forms.put(sql, StatementForms.of(sql)));
            });
        }
        return forms;
    }

    private static Stream<Script> scripts(Migration migration) {
        return Stream.concat(Stream.of(migration.script()), migration.undo().stream());
    }
}

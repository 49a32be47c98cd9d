package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.changelog.VerificationSql;
import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.rehearsal.Questions;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.sql.ScriptReader;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the entries give a rehearsal to ask. */
final class Inquiry {
    private final Subject subject;
    private final ScriptReader reader;
    private final Map<MigrationId, List<Script>> undos = new HashMap<>();
    private final Map<Script, ScriptFacts> facts = new HashMap<>();
    private final Map<MigrationId, List<VerificationQuery>> queries = new HashMap<>();

    private Inquiry(Subject subject) {
        this.subject = subject;
        this.reader = new ScriptReader(subject.migrations().layout());
    }

    /** @param late whether every migration is undone from the newest state */
    static Questions of(Subject subject, boolean late) {
        Inquiry inquiry = new Inquiry(subject);
        subject.migrations().all().forEach(inquiry::ask);
        return new Questions(
                inquiry.undos, inquiry.facts, subject.claims().saidToBeIdempotent(), inquiry.queries, late);
    }

    private void ask(Migration migration) {
        // What undoes or proves several migrations cannot be tried behind one of them.
        List<Entry> entries = subject.pairing().entries(migration).stream()
                .filter(entry -> !subject.pairing().isOfSeveral(entry))
                .toList();
        List<Script> undo = undo(migration, entries);
        if (!undo.isEmpty()) {
            undos.put(migration.id(), undo);
        }
        List<VerificationQuery> asked = entries.stream()
                .flatMap(entry -> VerificationSql.of(entry).stream())
                .flatMap(script -> queries(script).stream())
                .toList();
        if (!asked.isEmpty()) {
            queries.put(migration.id(), asked);
        }
    }

    /** The undo script; where there is none, what the first entry with SQL gives. */
    private List<Script> undo(Migration migration, List<Entry> entries) {
        Optional<Script> script = migration.undo().filter(undo -> {
            ScriptFacts known = subject.facts(undo);
            return !known.statements().isEmpty() || !known.psqlOnly().isEmpty();
        });
        if (script.isPresent()) {
            return List.of(script.get());
        }
        List<Script> written = entries.stream()
                .map(RollbackSql::of)
                .filter(sql -> !sql.isEmpty())
                .findFirst()
                .orElse(List.of());
        written.forEach(sql -> facts.put(sql, reader.read(sql)));
        return written;
    }

    /**
     * What stands between a query and the next one says what is expected of it; where something is expected above the first
     * query and nothing behind the last, what stands above it. Where there is both, nobody knows, and nothing is expected.
     */
    private List<VerificationQuery> queries(Script script) {
        List<Span> statements =
                reader.read(script).statements().stream().map(Statement::span).toList();
        boolean above = expected(script, statements, 0).isPresent();
        boolean behind = expected(script, statements, statements.size()).isPresent();
        List<VerificationQuery> asked = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Script query = new Script(script.source(), statements.get(i), script.checksum());
            Optional<Expectation> expected =
                    above && behind ? Optional.empty() : expected(script, statements, above ? i : i + 1);
            asked.add(new VerificationQuery(query, expected));
        }
        return asked;
    }

    /** What is expected between a statement and the one before it. */
    private static Optional<Expectation> expected(Script script, List<Span> statements, int next) {
        int start = next == 0 ? script.span().start() : statements.get(next - 1).end();
        int end = next == statements.size()
                ? script.span().end()
                : statements.get(next).start();
        return Expectation.read(script.source().slice(new Span(start, end)));
    }
}

package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.changelog.VerificationSql;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.Invalid;
import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.LockTrace;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.Rewrite;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.RollbackProof.Late;
import io.github.schemachangelog.evidence.RollbackProof.Outcome;
import io.github.schemachangelog.evidence.RollbackProof.Taken;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SecondRun;
import io.github.schemachangelog.evidence.Verification;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.sql.ScriptReader;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a fixture's rehearsal saw, one fact a key, its parts separated by blanks, the last one to the end of the line or to {@code " ; "}:
 * {@code lock=id table mode at}, {@code rewrite=id table at}, {@code invalid=id kind name table},
 * {@code rollbackFails=id at message}, {@code rollbackUntried=id at message}, {@code rollbackLeaves=id table column}, {@code rollbackRepeats=id at message}, {@code rollbackTakes=id laterId table column},
 * {@code partitioned=table}, {@code index=name}, {@code verification=id found}, {@code secondRunFails=id at message}. {@code at} is a text in the script.
 */
final class FixtureObservations {
    static final Set<String> KEYS = Set.of(
            "secondRunFails",
            "lock",
            "rewrite",
            "partitioned",
            "index",
            "invalid",
            "rollbackFails",
            "rollbackUntried",
            "rollbackLeaves",
            "rollbackRepeats",
            "rollbackTakes",
            "verification");

    private final Subject subject;
    private final Properties properties;

    FixtureObservations(Subject subject, Properties properties) {
        this.subject = subject;
        this.properties = properties;
    }

    Map<MigrationId, Observation> all() {
        Map<MigrationId, Observation> all = new HashMap<>();
        subject.migrations().all().forEach(migration -> all.put(migration.id(), of(migration)));
        return all;
    }

    List<Invalid> invalid() {
        return parts("invalid", 4).stream()
                .map(part -> new Invalid(
                        Invalid.Kind.valueOf(part[1]), part[2], ObjectName.of(part[3]), new MigrationId(part[0])))
                .toList();
    }

    private Observation of(Migration migration) {
        return new Observation(
                subject.changes(migration.script()),
                parts("lock", 4).stream()
                        .filter(part -> part[0].equals(migration.id().text()))
                        .map(part -> new LockTrace(
                                statement(migration.script(), part[3]),
                                ObjectName.of(part[1]),
                                kind(part[1]),
                                LockMode.of(part[2])))
                        .toList(),
                parts("rewrite", 3, migration)
                        .map(part -> List.of(
                                new Rewrite(at(migration.script(), part[2]), ObjectName.of(part[1]), kind(part[1]))))
                        .orElse(List.of()),
                rollback(migration),
                parts("secondRunFails", 3, migration)
                        .map(part -> new SecondRun(
                                Optional.of(failure(migration.script(), part[1], part[2])), List.of(), 0, 0)),
                parts("verification", 2, migration)
                        .map(part ->
                                List.of(new Verification(query(migration), Verification.Outcome.OTHERWISE, part[1])))
                        .orElse(List.of()));
    }

    private RelationKind kind(String relation) {
        if (relation.equals(properties.getProperty("index"))) {
            return RelationKind.INDEX;
        }
        return relation.equals(properties.getProperty("partitioned"))
                ? RelationKind.PARTITIONED_TABLE
                : RelationKind.TABLE;
    }

    private Optional<RollbackProof> rollback(Migration migration) {
        Optional<RollbackProof> failed = parts("rollbackFails", 3, migration)
                .map(part -> proof(migration, Outcome.FAILED, Optional.of(failure(migration, part)), List.of()));
        Optional<RollbackProof> left = parts("rollbackLeaves", 3, migration)
                .map(part -> proof(migration, Outcome.INCOMPLETE, Optional.empty(), List.of(left(part))));
        Optional<RollbackProof> takes = parts("rollbackTakes", 4, migration)
                .map(part -> proof(migration, Outcome.RESTORED, Optional.empty(), List.of())
                        .with(new Late(
                                List.of(new Taken(
                                        new SchemaChange.ColumnDropped(ObjectName.of(part[2]), part[3]),
                                        new MigrationId(part[1]))),
                                Optional.empty())));
        Optional<RollbackProof> untried = parts("rollbackUntried", 3, migration)
                .map(part -> proof(migration, Outcome.UNTRIED, Optional.of(failure(migration, part)), List.of()));
        Optional<RollbackProof> repeats = parts("rollbackRepeats", 3, migration)
                .map(part -> proof(
                        migration,
                        Outcome.NOT_REPEATABLE,
                        Optional.of(failure(migration.script(), part[1], part[2])),
                        List.of()));
        return failed.or(() -> left).or(() -> takes).or(() -> untried).or(() -> repeats);
    }

    private static SchemaChange left(String... part) {
        return new SchemaChange.ColumnAdded(
                ObjectName.of(part[1]), new Column(part[2], "text", true, Optional.empty(), Column.Generation.NONE));
    }

    private RollbackProof proof(
            Migration migration, Outcome outcome, Optional<Failure> failure, List<SchemaChange> difference) {
        return new RollbackProof(undo(migration), outcome, failure, difference, Optional.empty());
    }

    private List<Script> undo(Migration migration) {
        return migration
                .undo()
                .map(List::of)
                .orElseGet(() -> entry(migration).map(RollbackSql::of).orElseThrow());
    }

    private Failure failure(Migration migration, String... part) {
        return failure(undo(migration).get(0), part[1], part[2]);
    }

    private static Failure failure(Script script, String at, String message) {
        return new Failure(at(script, at), message, Optional.empty(), Optional.empty(), Optional.of("42704"));
    }

    private VerificationQuery query(Migration migration) {
        Script fence = entry(migration).map(VerificationSql::of).orElseThrow().get(0);
        Span first = new ScriptReader().read(fence).statements().get(0).span();
        return new VerificationQuery(
                new Script(fence.source(), first, fence.checksum()), Expectation.read(fence.text()));
    }

    private Optional<Entry> entry(Migration migration) {
        return subject.pairing().entries(migration).stream().findFirst();
    }

    private Optional<String[]> parts(String key, int count, Migration migration) {
        return parts(key, count).stream()
                .filter(part -> part[0].equals(migration.id().text()))
                .findFirst();
    }

    private List<String[]> parts(String key, int count) {
        return Optional.ofNullable(properties.getProperty(key)).stream()
                .flatMap(value -> Stream.of(value.split(" ; ")))
                .map(value -> value.split(" ", count))
                .toList();
    }

    /** The whole statement that holds the text. */
    private Place statement(Script script, String text) {
        int start = at(script, text).span().start();
        return subject.facts(script).statements().stream()
                .map(Statement::span)
                .filter(span -> span.start() <= start && start < span.end())
                .map(script::place)
                .findFirst()
                .orElseThrow();
    }

    private static Place at(Script script, String text) {
        int start = script.source().text().indexOf(text, script.span().start());
        return script.place(new Span(start, start + text.length()));
    }
}

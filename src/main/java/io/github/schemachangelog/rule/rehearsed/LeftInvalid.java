package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.Invalid;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code left-invalid}: an INVALID index or a NOT VALID constraint remains when all migrations are through. */
public final class LeftInvalid implements Rule.OfRehearsal {
    private static final RuleInfo INFO = new RuleInfo(
            "left-invalid",
            Severity.ERROR,
            "An INVALID index or a NOT VALID constraint remains after all migrations; a note where the newest adds the constraint.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        List<Finding> findings = new ArrayList<>();
        for (Invalid left : rehearsal.invalid()) {
            subject.migrations()
                    .find(left.by())
                    .ifPresent(migration -> findings.add(finding(subject, migration, left)));
        }
        return findings;
    }

    /** Who follows our own advice adds the constraint in one migration and validates it in the next, which is not here yet. */
    private static Severity severity(Subject subject, Invalid left) {
        List<MigrationId> ids = subject.migrations().ids();
        boolean newest = ids.get(ids.size() - 1).equals(left.by());
        return newest && left.kind() != Invalid.Kind.INDEX ? Severity.INFO : INFO.severity();
    }

    private static Finding finding(Subject subject, Migration migration, Invalid left) {
        boolean index = left.kind() == Invalid.Kind.INDEX;
        String name = EntryName.quote(left.name());
        String table = EntryName.quote(left.table().toString());
        return Finding.at(INFO, place(subject, migration.script(), left))
                .severity(severity(subject, left))
                .message((index ? "index " : "constraint ") + name + (index ? " is INVALID" : " is not validated yet"))
                .label("on " + table)
                .migration(Optional.of(migration.id()))
                .why(
                        index
                                ? "no query uses it, and every write still pays for it."
                                : "rows that were there before it may break it, and the planner cannot rely on it.")
                .advice(
                        index
                                ? "drop it, put right what made it fail, and create it again."
                                : "validate it in the next migration: ALTER TABLE … VALIDATE CONSTRAINT.")
                .build();
    }

    /** Its name in the last change that makes it; the script's first line where none is understood to do so. */
    private static Place place(Subject subject, Script script, Invalid left) {
        return subject.facts(script).changes().stream()
                .filter(written -> makes(written.change(), left))
                .reduce((earlier, last) -> last)
                .map(made -> named(script.place(made.at()), left.name()))
                .orElseGet(() -> FirstLine.of(script));
    }

    private static boolean makes(SchemaChange change, Invalid left) {
        boolean kind = left.kind() == Invalid.Kind.INDEX
                ? change instanceof SchemaChange.IndexCreated
                : change instanceof SchemaChange.ConstraintAdded;
        return kind
                && change instanceof SchemaChange.OfTable made
                && made.part().equals(Optional.of(left.name()))
                && TableName.of(made.table()).mayBe(TableName.of(left.table()));
    }

    private static Place named(Place change, String name) {
        Matcher word = Pattern.compile("(?iu)(?<![\\p{L}\\p{N}_$])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_$])")
                .matcher(change.text());
        return word.find()
                ? new Place(
                        change.source(),
                        new Span(word.start(), word.end()).shift(change.span().start()))
                : FirstLine.of(change);
    }
}

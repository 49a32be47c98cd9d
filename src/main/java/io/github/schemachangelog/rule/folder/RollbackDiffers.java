package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
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

/** {@code rollback-differs}: the entry's SQL and the undo script are not the same statements, in whatever order. */
public final class RollbackDiffers implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "rollback-differs", Severity.WARNING, "A Rollback and the undo script are not the same statements.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : subject.entries()) {
            Optional<Script> undo = Undo.script(subject, entry);
            List<Script> written = undo.isPresent() ? RollbackSql.of(entry) : List.of();
            if (!written.isEmpty()) {
                compare(subject, entry, written, undo.orElseThrow()).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Optional<Finding> compare(Subject subject, Entry entry, List<Script> written, Script undo) {
        List<StatementForm> here = written.stream()
                .flatMap(script -> subject.forms(script).stream())
                .toList();
        List<StatementForm> there = subject.forms(undo);
        Optional<Place> onlyHere = firstOnlyIn(here, there).map(span -> FirstLine.of(entry.place(span)));
        Optional<Place> onlyThere = firstOnlyIn(there, here).map(span -> FirstLine.of(undo.place(span)));
        if (onlyHere.isEmpty() && onlyThere.isEmpty()) {
            return Optional.empty();
        }
        Place place =
                onlyHere.orElseGet(() -> FirstLine.of(entry.place(written.get(0).span())));
        Finding.Builder finding = Finding.at(INFO, place)
                .message("the Rollback of " + EntryName.of(entry) + " is not what its undo script does")
                .label(onlyHere.isPresent() ? "not in the undo script" : "lacks a statement of the undo script")
                .migration(entry.id())
                .related(
                        onlyThere.orElseGet(() -> FirstLine.of(undo)),
                        onlyThere.isPresent() ? "not in the entry" : "the undo script");
        return Optional.of(finding.why("whoever follows the document may undo something else than the tool does.")
                .advice("correct the one that is wrong, or leave the SQL to the undo script.")
                .build());
    }

    /** Equal statements count as often as they stand. */
    private static Optional<Span> firstOnlyIn(List<StatementForm> some, List<StatementForm> others) {
        List<String> left =
                new ArrayList<>(others.stream().map(StatementForm::form).toList());
        return some.stream()
                .filter(statement -> !left.remove(statement.form()))
                .findFirst()
                .map(StatementForm::span);
    }
}

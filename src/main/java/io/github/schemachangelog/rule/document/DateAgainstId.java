package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import java.util.ArrayList;
import java.util.List;

/** {@code date-against-id}: the day of the migration's id is not the day on which the entry says that it was made. */
public final class DateAgainstId implements Rule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo("date-against-id", Severity.INFO, "`Date Migrated` is not the day in the migration id.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : document.changelog().entries()) {
            entry.id()
                    .flatMap(IdTime::of)
                    .ifPresent(time -> DatedField.given(entry, FieldName.DATE_MIGRATED)
                            .filter(dated ->
                                    !time.anywhere().overlaps(dated.days().orElseThrow()))
                            .ifPresent(dated -> findings.add(finding(dated, time))));
        }
        return findings;
    }

    private static Finding finding(DatedField dated, IdTime time) {
        Entry entry = dated.entry();
        return Finding.at(INFO, dated.place())
                .message(EntryName.of(entry) + " says " + time.day() + ", its `Date Migrated` another day")
                .label("not " + time.day())
                .migration(entry.id())
                .related(entry.headingPlace(), time.day().toString())
                .why("the id is made with the migration, so the two are the same day unless one of them was edited.")
                .advice("write " + time.day() + ", or keep the date and ignore this finding with the reason.")
                .build();
    }
}

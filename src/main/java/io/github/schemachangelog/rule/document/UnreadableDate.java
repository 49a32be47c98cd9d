package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import java.util.List;

/** {@code unreadable-date}: a date field holds no date. */
public final class UnreadableDate implements Rule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo("unreadable-date", Severity.ERROR, "A date field holds something that is no date.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        return DatedField.of(document.changelog())
                .filter(dated -> dated.text().kind() == DateText.Kind.UNREADABLE)
                .map(UnreadableDate::finding)
                .toList();
    }

    private static Finding finding(DatedField dated) {
        return Finding.at(INFO, dated.place())
                .message(EntryName.quote(dated.field().text()) + " in "
                        + EntryName.quote(dated.field().label()) + " is no date")
                .label("no form of a date fits, or there is no such day")
                .migration(dated.entry().id())
                .why("a date that cannot be read cannot be held against the others.")
                .advice("write it as `2026-01-31`, `January 31, 2026` or `31 January 2026`, or `TBD` while it is open.")
                .build();
    }
}

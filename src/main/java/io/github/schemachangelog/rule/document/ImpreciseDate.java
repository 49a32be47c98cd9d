package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import java.util.List;

/** {@code imprecise-date}: a date does not say which day it is. */
public final class ImpreciseDate implements Rule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo("imprecise-date", Severity.INFO, "A date does not say which day it is.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        return DatedField.of(document.changelog())
                .filter(dated -> dated.text().kind() == DateText.Kind.GIVEN
                        && !dated.text().precise())
                .map(ImpreciseDate::finding)
                .toList();
    }

    private static Finding finding(DatedField dated) {
        Days days = dated.days().orElseThrow();
        return Finding.at(INFO, dated.place())
                .message(EntryName.quote(dated.field().text()) + " in "
                        + EntryName.quote(dated.field().label()) + " names no single day")
                .label("any day from " + days.first() + " to " + days.last())
                .migration(dated.entry().id())
                .why("what happened within that time cannot be put in order.")
                .advice("write the day, for example `" + days.last() + "`.")
                .build();
    }
}

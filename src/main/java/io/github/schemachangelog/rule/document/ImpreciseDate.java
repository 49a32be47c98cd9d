package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import java.util.List;
import java.util.regex.Pattern;

/** {@code imprecise-date}: a date does not say which day it is. */
public final class ImpreciseDate implements Rule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo("imprecise-date", Severity.INFO, "A date does not say which day it is.");

    /** A number for the day and one for the month, and no telling which is which. */
    private static final Pattern EITHER = Pattern.compile("\\d{1,2}[/-]\\d{1,2}[/-]\\d{4}");

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
        boolean either = EITHER.matcher(dated.field().text()).matches();
        return Finding.at(INFO, dated.place())
                .message(EntryName.quote(dated.field().text()) + " in "
                        + EntryName.quote(dated.field().label()) + " names no single day")
                .label((either ? "either " : "any day from ") + days.first() + (either ? " or " : " to ") + days.last())
                .migration(dated.entry().id())
                .why("what happened within that time cannot be put in order.")
                .advice(either ? "write the month as a word." : "write the day too, as in `January 31, 2026`.")
                .build();
    }
}

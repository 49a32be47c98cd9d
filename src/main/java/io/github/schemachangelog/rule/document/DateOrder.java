package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code date-order}: the dates of an entry cannot all be true. */
public final class DateOrder implements Rule.OfDocument {
    private static final RuleInfo INFO = new RuleInfo(
            "date-order",
            Severity.ERROR,
            "An entry is added after it was migrated, migrated after it was deployed, or dated in the future.");
    /** The order in which things happen to a migration. */
    private static final List<FieldName> STEPS =
            List.of(FieldName.DATE_ADDED, FieldName.DATE_MIGRATED, FieldName.DATE_DEPLOYED);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : document.changelog().entries()) {
            findings.addAll(backwards(entry));
            DatedField.of(entry).stream()
                    .filter(dated -> isFuture(dated, document.today()))
                    .map(dated -> future(dated, document.today()))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** A day more than today is not yet the future: elsewhere it may be tomorrow. */
    static boolean isFuture(DatedField dated, LocalDate today) {
        return dated.days()
                .filter(days -> days.first().isAfter(today.plusDays(1)))
                .isPresent();
    }

    /** Each date is held against the nearest one before it. */
    private static List<Finding> backwards(Entry entry) {
        List<Finding> findings = new ArrayList<>();
        Optional<DatedField> before = Optional.empty();
        for (FieldName step : STEPS) {
            Optional<DatedField> next = DatedField.given(entry, step);
            if (before.isPresent() && next.isPresent() && isBefore(next.get(), before.get())) {
                findings.add(finding(before.get(), next.get()));
            }
            before = next.isPresent() ? next : before;
        }
        return findings;
    }

    private static boolean isBefore(DatedField a, DatedField b) {
        return a.days().orElseThrow().isBefore(b.days().orElseThrow());
    }

    private static Finding finding(DatedField earlier, DatedField later) {
        return Finding.at(INFO, earlier.place())
                .message(EntryName.of(earlier.entry()) + " has a " + quote(earlier) + " after its " + quote(later))
                .label("after " + later.days().orElseThrow().last())
                .migration(earlier.entry().id())
                .related(later.place(), "before " + earlier.days().orElseThrow().first())
                .why("a migration is added, then migrated, then deployed; one of the two dates is not true.")
                .advice("correct the date that is wrong.")
                .build();
    }

    private static Finding future(DatedField dated, LocalDate today) {
        return Finding.at(INFO, dated.place())
                .message(EntryName.of(dated.entry()) + " has a " + quote(dated) + " in the future")
                .label("today is " + today)
                .migration(dated.entry().id())
                .why("an entry says what happened; a date to come is a typing error or a plan.")
                .advice("correct the date, or write `TBD` until the day has come.")
                .build();
    }

    private static String quote(DatedField dated) {
        return "`" + dated.field().name().label() + "`";
    }
}

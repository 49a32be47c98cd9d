package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Place;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code stale-last-updated}: the line that dates the document is older than an entry. */
public final class StaleLastUpdated implements Rule.OfDocument {
    private static final RuleInfo INFO = new RuleInfo(
            "stale-last-updated", Severity.WARNING, "The Last Updated line is older than the newest date in an entry.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        Changelog changelog = document.changelog();
        return changelog
                .lastUpdated()
                .flatMap(line -> newest(document)
                        .filter(newest -> isOlder(line, newest))
                        .map(newest -> finding(changelog, line, newest)))
                .stream()
                .toList();
    }

    private static Optional<DatedField> newest(Document document) {
        return DatedField.of(document.changelog())
                .filter(dated -> dated.days().isPresent() && !DateOrder.isFuture(dated, document.today()))
                .max(Comparator.comparing(StaleLastUpdated::first));
    }

    private static boolean isOlder(Changelog.LastUpdated line, DatedField newest) {
        return DateText.of(line.date())
                .days()
                .filter(days -> days.last().isBefore(first(newest)))
                .isPresent();
    }

    private static LocalDate first(DatedField dated) {
        return dated.days().orElseThrow().first();
    }

    private static Finding finding(Changelog changelog, Changelog.LastUpdated line, DatedField newest) {
        Finding.Builder finding = Finding.at(INFO, new Place(changelog.source(), line.span()))
                .message("the Last Updated line is older than the newest date in an entry")
                .label("before " + first(newest))
                .related(newest.place(), "in " + EntryName.of(newest.entry()))
                .why("readers take the document for older than it is, and look for the news elsewhere.")
                .advice("write the day of the last change.");
        if (newest.text().precise()) {
            DateStyle.of(line.date())
                    .flatMap(style -> style.write(newest.days().orElseThrow().last()))
                    .ifPresent(date -> finding.advice("write " + date + ".")
                            .fix(Fix.of("Write the newest date", changelog.source(), new Edit(line.span(), date))));
        }
        return finding.build();
    }
}

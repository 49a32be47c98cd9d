package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code placeholder-with-entries}: a section says that it has no entries, and has some. */
public final class PlaceholderWithEntries implements Rule.OfDocument {
    private static final RuleInfo INFO = new RuleInfo(
            "placeholder-with-entries", Severity.WARNING, "A section says that it has no entries, and has some.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        Changelog changelog = document.changelog();
        List<Finding> findings = new ArrayList<>();
        Map<Span, List<Entry>> bySection = EntryBlock.bySection(changelog);
        for (Section section : changelog.sections()) {
            List<Entry> entries = bySection.getOrDefault(section.span(), List.of());
            if (!entries.isEmpty()) {
                section.placeholder().ifPresent(line -> findings.add(finding(changelog.source(), line, entries)));
            }
        }
        return findings;
    }

    private static Finding finding(Source source, Span placeholder, List<Entry> entries) {
        String count = entries.size() == 1 ? "one entry" : entries.size() + " entries";
        return Finding.at(INFO, new Place(source, placeholder))
                .message(EntryName.quote(source.slice(placeholder)) + " stands in a section with " + count)
                .label("the section has " + count)
                .related(entries.get(0).headingPlace(), entries.size() == 1 ? "the entry" : "the first of them")
                .why("whoever reads only this line believes that there is nothing to deploy.")
                .advice("delete the line.")
                .fix(Fix.of("Delete the line", source, Edit.delete(withBlankLine(source, placeholder))))
                .build();
    }

    /** A paragraph's lines and the blank line behind it. */
    static Span withBlankLine(Source source, Span paragraph) {
        int end = source.wholeLine(paragraph.end()).end();
        boolean blankBehind =
                end < source.text().length() && source.slice(source.line(end)).isBlank();
        return new Span(
                source.line(paragraph.start()).start(),
                blankBehind ? source.wholeLine(end).end() : end);
    }
}

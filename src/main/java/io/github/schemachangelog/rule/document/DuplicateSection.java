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
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code duplicate-section}: two status sections have one heading. */
public final class DuplicateSection implements Rule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo("duplicate-section", Severity.WARNING, "A status section stands twice.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        Changelog changelog = document.changelog();
        Map<Span, List<Entry>> bySection = EntryBlock.bySection(changelog);
        Map<String, Section> latest = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Section section : changelog.sections()) {
            Section earlier = latest.put(key(section), section);
            if (earlier != null && haveOneParent(earlier, section)) {
                Optional<Fix> fix = new SectionMerge(changelog, bySection, earlier, section).fix();
                findings.add(finding(changelog.source(), earlier, section, fix));
            }
        }
        return findings;
    }

    /** Sections with one status and other words are kept apart on purpose: deployed this year, deployed last year. */
    private static String key(Section section) {
        return section.status() + " " + section.title().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ");
    }

    /** Sections may repeat, each time in another part of the document. */
    private static boolean haveOneParent(Section a, Section b) {
        return a.above().equals(b.above());
    }

    private static Finding finding(Source source, Section earlier, Section later, Optional<Fix> fix) {
        Finding.Builder finding = Finding.at(INFO, new Place(source, later.headingSpan()))
                .message("section " + EntryName.quote(later.title()) + " stands twice")
                .label("the second")
                .related(new Place(source, earlier.headingSpan()), "the first")
                .why("whoever reads one of them believes that its entries are all there are.")
                .advice("move the entries below the first heading, and delete the second.");
        fix.ifPresent(finding::fix);
        return finding.build();
    }
}

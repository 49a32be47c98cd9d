package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code entry-order}: an entry stands where the order of its section does not put it. */
public final class EntryOrder implements Rule.OfDocument {
    private static final RuleInfo INFO = new RuleInfo(
            "entry-order", Severity.INFO, "An entry is not in the order that most entries of its section follow.");

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
            List<Entry> entries = bySection.getOrDefault(section.span(), List.of()).stream()
                    .filter(entry -> entry.form() == Entry.Form.HEADING)
                    .toList();
            List<MigrationId> ids = entries.stream()
                    .flatMap(entry -> entry.id().stream())
                    .filter(id -> !id.digits().isEmpty())
                    .toList();
            if (ids.size() == entries.size()) {
                SectionOrder.of(ids).ifPresent(order -> findings.addAll(findings(changelog, entries, order)));
            }
        }
        return findings;
    }

    private static List<Finding> findings(Changelog changelog, List<Entry> entries, SectionOrder order) {
        List<Integer> allMisplaced = order.misplaced();
        if (allMisplaced.isEmpty()) {
            return List.of();
        }
        Optional<Fix> fix = fix(changelog, entries, order);
        List<Finding> findings = new ArrayList<>();
        for (int misplaced : allMisplaced) {
            Entry entry = entries.get(misplaced);
            int neighbour = order.neighbour(misplaced);
            Finding.Builder finding = Finding.at(INFO, entry.headingPlace())
                    .message(EntryName.of(entry) + " is out of order: its section goes " + order.direction())
                    .label("belongs " + (neighbour < misplaced ? "above" : "below") + " the other")
                    .migration(entry.id())
                    .related(entries.get(neighbour).headingPlace(), "the other")
                    .why("whoever looks for the last migrations, or for one of them, looks in the wrong place.")
                    .advice("move the entry.");
            // The others would repeat it, with the text of the whole section.
            fix.filter(first -> findings.isEmpty()).ifPresent(finding::fix);
            findings.add(finding.build());
        }
        return findings;
    }

    /** All entries of the section change places, so that the separators between them stay where they are. */
    private static Optional<Fix> fix(Changelog changelog, List<Entry> entries, SectionOrder order) {
        List<EntryBlock> blocks = EntryBlock.of(changelog, entries);
        if (!EntryBlock.canMove(blocks)) {
            return Optional.empty();
        }
        List<Integer> sorted = order.sorted();
        List<Edit> edits = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (sorted.get(i) != i) {
                edits.add(
                        new Edit(blocks.get(i).span(), blocks.get(sorted.get(i)).text()));
            }
        }
        return Optional.of(Fix.of("Put the entries in order", changelog.source(), edits));
    }
}

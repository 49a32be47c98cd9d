package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.rule.ThematicBreak;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where the document keeps the entries that are declared MIGRATED, and the order in which it does. */
final class MigratedSection {
    private final Source source;
    private final Comparator<MigrationId> order;
    private final List<Section> sections;

    /** Those under headings: rows and items have no place for another heading between them. */
    private final List<Entry> entries;

    private final boolean listed;

    /** As a changelog is, unless more neighbours say otherwise. */
    private final boolean newestFirst;

    /** For each entry, the outermost in the order of it and of those above it. */
    private final List<MigrationId> outermost;

    MigratedSection(Subject subject) {
        Document document = subject.document();
        this.order = subject.migrations().order();
        this.source = document.changelog().source();
        this.sections = document.changelog().sections().stream()
                .filter(section -> section.status() == Status.MIGRATED)
                .toList();
        List<Entry> all = document.changelog().entries().stream()
                .filter(entry -> entry.source() == source && entry.id().isPresent())
                .filter(entry -> entry.section().filter(sections::contains).isPresent())
                .toList();
        this.entries =
                all.stream().filter(entry -> entry.form() == Entry.Form.HEADING).toList();
        this.listed = entries.size() < all.size();
        this.newestFirst = isNewestFirst();
        this.outermost = outermost();
    }

    /**
     * Writes an entry at its place in the order that most entries follow; empty where no section is MIGRATED, and where
     * all its entries are rows or items: they would belong to a heading written above them.
     */
    Optional<Edit> insert(MigrationId id, String entry) {
        if (sections.isEmpty() || isListing()) {
            return Optional.empty();
        }
        String gap = source.lineEnd() + source.lineEnd();
        if (entries.isEmpty()) {
            Section section = sections.get(0);
            return Optional.of(section.placeholder()
                    .map(placeholder -> new Edit(placeholder, entry))
                    .orElseGet(() -> Edit.insert(section.headingSpan().end(), gap + entry)));
        }
        int below = below(id);
        return Optional.of(
                below < entries.size()
                        ? Edit.insert(entries.get(below).span().start(), entry + gap)
                        : Edit.insert(end(entries.get(entries.size() - 1)), gap + entry));
    }

    /** The first entry that comes behind a migration; found by halves, because thousands may be asked for. */
    private int below(MigrationId id) {
        int from = 0;
        int to = entries.size();
        while (from < to) {
            int middle = (from + to) / 2;
            if (newestFirst == order.compare(id, outermost.get(middle)) > 0) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }

    private List<MigrationId> outermost() {
        List<MigrationId> found = new ArrayList<>();
        for (Entry entry : entries) {
            MigrationId id = entry.id().orElseThrow();
            MigrationId above = found.isEmpty() ? id : found.get(found.size() - 1);
            found.add(newestFirst == order.compare(above, id) > 0 ? id : above);
        }
        return found;
    }

    /** Whether all its entries are rows or items. */
    boolean isListing() {
        return entries.isEmpty() && listed;
    }

    /** Where an entry ends, without the lines that set it apart from the next one. */
    static int end(Entry entry) {
        return entry.span().start() + ThematicBreak.lengthBefore(entry.source().slice(entry.span()));
    }

    private boolean isNewestFirst() {
        int down = 0;
        for (int i = 1; i < entries.size(); i++) {
            MigrationId above = entries.get(i - 1).id().orElseThrow();
            MigrationId below = entries.get(i).id().orElseThrow();
            down += Integer.signum(order.compare(above, below));
        }
        return down >= 0;
    }
}

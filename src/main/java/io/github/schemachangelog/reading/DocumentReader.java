package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Changelog.LastUpdated;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.text.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One document on its way to a changelog. */
final class DocumentReader {
    private final Source source;
    private final Nodes nodes;
    private final List<Outline.Part> parts;
    private final SectionReader sectionReader;
    private final EntryReader entryReader;

    /** By the index of their heading. */
    private final Map<Integer, Section> sections = new HashMap<>();

    private final BitSet inEntries = new BitSet();

    DocumentReader(Source source, Words words) {
        this.source = source;
        this.nodes = new Nodes(source);
        this.parts = new Outline(source, words, nodes).parts();
        this.sectionReader = new SectionReader(words, nodes);
        this.entryReader = new EntryReader(source, words, nodes);
    }

    Changelog read() {
        List<Section> inOrder = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Outline.Part part = parts.get(i);
            if (part.kind() == Outline.Kind.SECTION) {
                Section section = sectionReader.read(part.heading());
                sections.put(part.heading().index(), section);
                inOrder.add(section);
            } else if (part.kind() == Outline.Kind.ENTRY) {
                entries.add(entry(i));
            }
        }
        return new Changelog(source, inOrder, entries, lastUpdated(), ignores());
    }

    private Entry entry(int index) {
        Outline.Part part = parts.get(index);
        TopHeading heading = part.heading();
        int end = heading.end();
        for (int i = index + 1; i < parts.size() && parts.get(i).heading().index() < end; i++) {
            // The id of another migration, although its heading is deeper, starts an entry of its own.
            end = parts.get(i).kind() == Outline.Kind.ENTRY
                    ? parts.get(i).heading().index()
                    : end;
        }
        end = nodes.withoutSeparators(heading.index() + 1, end);
        inEntries.set(heading.index(), end);
        return entryReader.read(
                heading,
                end,
                part.section().map(section -> sections.get(section.heading().index())));
    }

    /** The last line of its kind outside of the entries. */
    private Optional<LastUpdated> lastUpdated() {
        for (int i = nodes.count() - 1; i >= 0; i--) {
            Optional<LastUpdated> found = inEntries.get(i) ? Optional.empty() : nodes.lastUpdated(i);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private List<Ignore> ignores() {
        int first = parts.isEmpty() ? nodes.count() : parts.get(0).heading().index();
        return nodes.ignores(0, first);
    }
}

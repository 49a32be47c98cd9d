package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Changelog.LastUpdated;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One document on its way to a changelog. */
final class DocumentReader {
    private final Source source;
    private final Words words;
    private final Nodes nodes;
    private final List<Outline.Part> parts;
    private final Comments comments;
    private final EntryReader entryReader;
    private final ToldIds known;

    /** By the index of their heading. */
    private final Map<Integer, Section> sections = new HashMap<>();

    private final BitSet inEntries = new BitSet();

    DocumentReader(Source source, Words words, ToldIds known) {
        this.source = source;
        this.words = words;
        this.known = known;
        this.nodes = new Nodes(source);
        this.parts = new Outline(source, words, nodes, known).parts();
        this.comments = new Comments(source, nodes);
        this.entryReader = new EntryReader(source, words, nodes, comments, known);
    }

    Changelog read() {
        SectionReader sectionReader = new SectionReader(words, nodes);
        List<Section> inOrder = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Outline.Part part = parts.get(i);
            if (part.kind() == Outline.Kind.SECTION) {
                Section section = sectionReader.read(part.heading(), part.above());
                sections.put(part.heading().index(), section);
                inOrder.add(section);
            } else if (part.kind() == Outline.Kind.ENTRY) {
                entries.add(entry(i));
            }
        }
        entries.addAll(listed(entries));
        entries.sort(Comparator.comparing(Entry::span));
        List<Ignore> free = free(entries);
        return new Changelog(
                source,
                inOrder,
                entries,
                unread(!inOrder.isEmpty()),
                lastUpdated(),
                free.stream().filter(this::isBeforeHeadings).toList(),
                free.isEmpty() ? free : loose(free));
    }

    private Entry entry(int index) {
        Outline.Part part = parts.get(index);
        TopHeading heading = part.heading();
        int start = start(index);
        int end = end(index);
        inEntries.set(start, end);
        return entryReader.read(heading, start, end, section(part));
    }

    /** The index of an entry's first node. What stands before the first heading is the document's. */
    private int start(int index) {
        int heading = parts.get(index).heading().index();
        int floor = index == 0 ? heading : parts.get(index - 1).heading().index() + 1;
        return comments.above(heading, floor);
    }

    /** The index behind an entry's last node. */
    private int end(int index) {
        TopHeading heading = parts.get(index).heading();
        int next = index + 1;
        // The id of another migration, although its heading is deeper, starts an entry of its own.
        while (next < parts.size()
                && parts.get(next).heading().index() < heading.end()
                && parts.get(next).kind() != Outline.Kind.ENTRY) {
            next++;
        }
        boolean entry = next < parts.size() && parts.get(next).kind() == Outline.Kind.ENTRY;
        int first = heading.index() + 1;
        int end = nodes.withoutFooter(first, nodes.withoutSeparators(first, entry ? start(next) : heading.end()));
        return nodes.withoutSeparators(first, comments.withoutApart(first, end));
    }

    private Optional<Section> section(Outline.Part part) {
        return part.section().map(section -> sections.get(section.heading().index()));
    }

    /** The entries in what neither belongs to an entry nor explains the document. */
    private List<Entry> listed(List<Entry> headed) {
        RowReader rows = new RowReader(source, words, entryReader, comments, known);
        ItemReader items = new ItemReader(source, words, entryReader, comments, known);
        ListingReader listings = new ListingReader(nodes, rows, items, headed);
        listings.read(0, firstHeading(), Optional.empty());
        for (Outline.Part part : parts) {
            int from = part.heading().index() + 1;
            if (part.kind() == Outline.Kind.SECTION) {
                listings.read(from, part.heading().next(), Optional.ofNullable(sections.get(from - 1)));
            } else if ((part.kind() == Outline.Kind.OTHER || part.kind() == Outline.Kind.TITLE)
                    && !Instruction.isIn(part.heading().text())) {
                listings.read(from, part.heading().next(), section(part));
            }
        }
        return listings.entries();
    }

    /** Below the sections where there are some, else anywhere. */
    private List<Span> unread(boolean sectioned) {
        return parts.stream()
                .filter(part -> part.kind() == Outline.Kind.OTHER)
                .filter(part -> !sectioned || part.section().isPresent())
                .map(part -> part.heading().span())
                .toList();
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

    private int firstHeading() {
        return parts.isEmpty() ? nodes.count() : parts.get(0).heading().index();
    }

    /** The comments that stand in no entry. */
    private List<Ignore> free(List<Entry> entries) {
        Set<Span> held = new HashSet<>();
        entries.forEach(entry -> entry.ignores().forEach(ignore -> held.add(ignore.span())));
        return comments.all().stream()
                .filter(ignore -> !held.contains(ignore.span()))
                .toList();
    }

    private boolean isBeforeHeadings(Ignore ignore) {
        return parts.isEmpty()
                || ignore.span().start() < parts.get(0).heading().span().start();
    }

    /** Those that are neither the document's nor an example of how to write one. */
    private List<Ignore> loose(List<Ignore> free) {
        NavigableMap<Integer, Outline.Kind> kinds = new TreeMap<>();
        parts.forEach(part -> kinds.put(part.heading().span().start(), part.kind()));
        return free.stream()
                .filter(ignore -> !isBeforeHeadings(ignore))
                .filter(ignore -> kinds.floorEntry(ignore.span().start()).getValue() != Outline.Kind.INSTRUCTION)
                .toList();
    }
}

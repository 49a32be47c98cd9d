package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.rule.ThematicBreak;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * An entry as a piece of text that can be moved: without the line between it and the next entry, and without the line
 * that dates the document.
 */
record EntryBlock(Entry entry, Span span) {
    static EntryBlock of(Changelog changelog, Entry entry) {
        Stream<Span> rest = entry.rest().stream()
                .map(Block::span)
                .filter(span -> !isBreak(changelog, span))
                .filter(span -> changelog
                        .lastUpdated()
                        .filter(line -> span.contains(line.span()))
                        .isEmpty());
        Stream<Span> fields = entry.fields().stream().map(Field::span);
        Stream<Span> ignores = entry.ignores().stream().map(Ignore::span);
        Span span = Stream.of(fields, rest, ignores).flatMap(spans -> spans).reduce(entry.headingSpan(), Span::to);
        return new EntryBlock(entry, span);
    }

    static List<EntryBlock> of(Changelog changelog, List<Entry> entries) {
        return entries.stream().map(entry -> of(changelog, entry)).toList();
    }

    /** The entries that stand in the changelog itself, in document order, by the span of their section. */
    static Map<Span, List<Entry>> bySection(Changelog changelog) {
        Map<Span, List<Entry>> entries = new HashMap<>();
        for (Entry entry : changelog.entries()) {
            if (entry.source().equals(changelog.source())) {
                entry.section()
                        .map(Section::span)
                        .ifPresent(section -> entries.computeIfAbsent(section, any -> new ArrayList<>())
                                .add(entry));
            }
        }
        return entries;
    }

    /** Whether these blocks stand one after the other, and mean the same wherever they stand. */
    static boolean canMove(List<EntryBlock> blocks) {
        int behind = 0;
        for (EntryBlock block : blocks) {
            if (block.span.start() < behind || !block.isUnderHeading() || !block.isClosed()) {
                return false;
            }
            behind = block.span.end();
        }
        return true;
    }

    /** An underlined heading would take the line before it along. */
    private boolean isUnderHeading() {
        return entry.form() == Entry.Form.HEADING
                && entry.source().slice(entry.headingSpan()).startsWith("#");
    }

    /** Whether the line behind it cannot be taken for a part of it: {@code ---} below a paragraph makes it a heading. */
    private boolean isClosed() {
        Source source = entry.source();
        int next = source.wholeLine(span.end()).end();
        String line = source.slice(source.line(next));
        boolean rest = !source.slice(
                        new Span(span.end(), source.line(span.end()).end()))
                .isBlank();
        return !rest && (line.isBlank() || line.startsWith("#"));
    }

    String text() {
        return entry.source().slice(span);
    }

    private static boolean isBreak(Changelog changelog, Span span) {
        return ThematicBreak.is(changelog.source().slice(span));
    }
}

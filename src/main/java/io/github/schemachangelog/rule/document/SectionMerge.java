package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.rule.ThematicBreak;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What makes one section out of two of the same status: the second's entries, byte for byte, in the first. */
final class SectionMerge {
    private static final String DESCRIPTION = "Merge the sections";
    /** What stands between two entries: nothing, or one thematic break. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*+(?:" + ThematicBreak.PATTERN + ")?+\\s*+");

    private final Source source;
    private final Section first;
    private final Section second;
    private final List<EntryBlock> before;
    private final List<EntryBlock> moved;

    /** With the entries of each section, by its span. */
    SectionMerge(Changelog changelog, Map<Span, List<Entry>> bySection, Section first, Section second) {
        this.source = changelog.source();
        this.first = first;
        this.second = second;
        this.before = EntryBlock.of(changelog, bySection.getOrDefault(first.span(), List.of()));
        this.moved = EntryBlock.of(changelog, bySection.getOrDefault(second.span(), List.of()));
    }

    /** Empty where more than a line stands between a heading and the entries that are to be moved. */
    Optional<Fix> fix() {
        boolean movable = EntryBlock.canMove(before) && EntryBlock.canMove(moved);
        boolean bare = isBare(second, moved) && (!before.isEmpty() || isBare(first, before));
        if (!movable || !bare) {
            return Optional.empty();
        }
        boolean adjacent =
                isBare(region(end(before, first), second.headingSpan().start()));
        List<Edit> edits = adjacent ? List.of(joined()) : carried();
        return Optional.of(Fix.of(DESCRIPTION, source, edits));
    }

    /** The second heading goes; what stood above it separates the entries now. */
    private Edit joined() {
        if (moved.isEmpty()) {
            return Edit.delete(region(end(before, first), end(moved, second)));
        }
        if (before.isEmpty()) {
            return new Edit(region(headingEnd(first), start(moved, second)), blankLine());
        }
        return Edit.delete(region(second.headingSpan().start(), start(moved, second)));
    }

    /** The second section goes, and its entries are written behind the first section's, or over its placeholder. */
    private List<Edit> carried() {
        List<Edit> edits = new ArrayList<>();
        if (!moved.isEmpty()) {
            String text = source.slice(region(start(moved, second), end(moved, second)));
            Span site = region(before.isEmpty() ? headingEnd(first) : end(before, first), end(before, first));
            edits.add(new Edit(site, (before.isEmpty() ? blankLine() : gap()) + text));
        }
        int behind = end(moved, second);
        Matcher gap =
                BETWEEN.matcher(source.text()).region(behind, source.text().length());
        edits.add(Edit.delete(region(second.headingSpan().start(), gap.lookingAt() ? gap.end() : behind)));
        return edits;
    }

    /** What separates entries from each other, as far as there are two. */
    private String gap() {
        List<EntryBlock> pair = before.size() > 1 ? before : moved;
        if (pair.size() < 2) {
            return blankLine();
        }
        int last = pair.size() - 1;
        Span gap = region(pair.get(last - 1).span().end(), pair.get(last).span().start());
        return isBare(gap) ? source.slice(gap) : blankLine();
    }

    private String blankLine() {
        return source.lineEnd().repeat(2);
    }

    private Span withoutPlaceholder(Section section, Span span) {
        return section.placeholder()
                .filter(span::contains)
                .map(placeholder -> region(placeholder.end(), span.end()))
                .orElse(span);
    }

    /** Whether nothing but a placeholder stands between a section's heading and its first entry, or its end. */
    private boolean isBare(Section section, List<EntryBlock> blocks) {
        int end = blocks.isEmpty() ? section.span().end() : start(blocks, section);
        return isBare(withoutPlaceholder(section, region(headingEnd(section), end)));
    }

    private boolean isBare(Span span) {
        return BETWEEN.matcher(source.slice(span)).matches();
    }

    private static int start(List<EntryBlock> blocks, Section section) {
        return blocks.isEmpty() ? end(blocks, section) : blocks.get(0).span().start();
    }

    /** Where a section's last entry ends, or its placeholder, or its heading. */
    private static int end(List<EntryBlock> blocks, Section section) {
        return blocks.isEmpty()
                ? section.placeholder().map(Span::end).orElse(headingEnd(section))
                : blocks.get(blocks.size() - 1).span().end();
    }

    private static int headingEnd(Section section) {
        return section.headingSpan().end();
    }

    private static Span region(int from, int to) {
        return new Span(from, to);
    }
}

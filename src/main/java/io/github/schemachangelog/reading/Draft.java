package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A field that may still take the blocks that follow it. */
final class Draft {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Block origin;
    private final Field start;
    private final List<Block> blocks = new ArrayList<>();
    private Span span;

    private Draft(Block origin, Field start) {
        this.origin = origin;
        this.start = start;
        this.span = start.span();
    }

    static Draft of(Block.Heading heading, FieldName name, String title) {
        List<Inline> content = heading.content();
        Span label = content.get(0).span().to(content.get(content.size() - 1).span());
        Span value = Span.at(heading.span().end());
        return new Draft(heading, new Field(name, title, label, heading.span(), List.of(), value, List.of()));
    }

    static Draft of(Block origin, FieldName name, Label label, Span span, Source source) {
        Span value = label.value().isEmpty() ? Span.at(label.end()) : LabelledLines.span(source, label.value());
        return new Draft(origin, new Field(name, label.text(), label.span(), span, label.value(), value, List.of()));
    }

    /** Whether a heading belongs to what the heading of this field opened. */
    boolean isAbove(Block.Heading other) {
        return origin instanceof Block.Heading heading && other.level() > heading.level();
    }

    /** Whether a labelled block whose label nobody knows is part of this field and no field of its own. */
    boolean takesUnknown(Block block) {
        return origin instanceof Block.Heading
                || origin instanceof Block.Paragraph && block instanceof Block.Item && announces();
    }

    /** Whether a block that follows belongs to this field. */
    boolean takes(Block block) {
        if (origin instanceof Block.Heading) {
            return true;
        }
        if (block instanceof Block.Code) {
            return origin instanceof Block.Paragraph || announces();
        }
        if ((block instanceof Block.Table || block instanceof Block.Paragraph) && announces()) {
            return true;
        }
        boolean listed = block instanceof Block.Item || block instanceof Block.Table || block instanceof Block.Quote;
        return listed && origin instanceof Block.Paragraph && announces();
    }

    /** Whether {@code **Added:** …} in it tells what was added, and not when. */
    boolean isOfChanges() {
        return start.name() == FieldName.CHANGES;
    }

    FieldName name() {
        return start.name();
    }

    /** Whether nothing stands in its line. */
    boolean isEmpty() {
        return start.value().isEmpty();
    }

    void add(Block block) {
        blocks.add(block);
        span = span.to(block.span());
    }

    /** Extends the field to where its list item ends. */
    void reach(int end) {
        span = new Span(span.start(), Math.max(span.end(), end));
    }

    Field field() {
        if (start.value().isEmpty() && FieldReader.TOLD_IN_LINE.contains(start.name()) && blocks.size() == 1) {
            List<Inline> line = line(blocks.get(0));
            boolean told = !line.isEmpty()
                    && (!start.name().isDate()
                            || YEAR.matcher(Inline.text(line)).find());
            if (told) {
                Span value = line.get(0).span().to(line.get(line.size() - 1).span());
                return new Field(start.name(), start.label(), start.labelSpan(), span, line, value, List.of());
            }
        }
        // `**Added:**` above a list tells what was added: a date stands in the line.
        boolean noDate = start.name().isDate() && start.value().isEmpty() && !blocks.isEmpty();
        FieldName name = noDate ? FieldName.UNKNOWN : start.name();
        return new Field(name, start.label(), start.labelSpan(), span, start.value(), start.valueSpan(), blocks);
    }

    /** All that a block says, where that is one line. */
    private static List<Inline> line(Block block) {
        List<Inline> content = block instanceof Block.Paragraph paragraph
                ? paragraph.content()
                : block instanceof Block.Item item
                                && item.children().isEmpty()
                                && item.task().isEmpty()
                        ? item.content()
                        : List.of();
        return content.stream().anyMatch(Inline.Break.class::isInstance) ? List.of() : content;
    }

    /** Whether it says that something follows: no value, or one that ends in a colon. */
    private boolean announces() {
        String value = start.text();
        return value.endsWith(":") || value.isEmpty() && (blocks.isEmpty() || origin instanceof Block.Paragraph);
    }
}

package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field's line directly below a list. CommonMark takes it for one more line of the last item, however deep that is
 * ("lazy continuation"); whoever writes it there means a field.
 */
final class LazyLines {
    private final Source source;
    private final Words words;
    private final Labels labels;
    private final int bullet;

    /** @param bullet where the outermost one stands: what stands right of its column is indented on purpose */
    private LazyLines(Source source, Words words, Labels labels, int bullet) {
        this.source = source;
        this.words = words;
        this.labels = labels;
        this.bullet = bullet;
    }

    /** An item up to the line of a field, and what stands from there on. */
    private record Cut(Block.Item kept, List<Block> behind) {}

    /** The item and, where it has swallowed a field, the item without it and the blocks behind. */
    static List<Block> apart(Source source, Words words, Labels labels, Block.Item item) {
        LazyLines lines = new LazyLines(source, words, labels, item.span().start());
        boolean isField =
                isSeveralLines(item.content()) && labels.in(item.content()).isPresent();
        Optional<Cut> cut = isField ? lines.cutBelow(item) : lines.cut(item);
        if (cut.isEmpty()) {
            return List.of(item);
        }
        List<Block> blocks = new ArrayList<>(List.of(cut.get().kept()));
        blocks.addAll(cut.get().behind());
        return blocks;
    }

    private static boolean isSeveralLines(List<Inline> content) {
        for (Inline piece : content) {
            if (piece instanceof Inline.Break) {
                return true;
            }
        }
        return false;
    }

    private Optional<Cut> cut(Block.Item item) {
        List<Inline> content = item.content();
        for (int i = 1; i < content.size(); i++) {
            boolean begins = content.get(i - 1) instanceof Inline.Break && !(content.get(0) instanceof Inline.Break);
            if (begins && isField(LabelledLines.line(content, i))) {
                return Optional.of(cut(item, i));
            }
        }
        return cutBelow(item);
    }

    private Cut cut(Block.Item item, int at) {
        List<Inline> content = item.content();
        int end = at;
        while (content.get(end - 1) instanceof Inline.Break) {
            end--;
        }
        List<Inline> before = content.subList(0, end);
        Span span =
                new Span(item.span().start(), LabelledLines.span(source, before).end());
        List<Inline> line = content.subList(at, content.size());
        List<Block> behind = new ArrayList<>();
        behind.add(new Block.Paragraph(LabelledLines.span(source, line), line));
        behind.addAll(item.children());
        return new Cut(new Block.Item(span, item.task(), before, List.of()), behind);
    }

    private Optional<Cut> cutBelow(Block.Item item) {
        List<Block> children = item.children();
        for (int i = 0; i < children.size(); i++) {
            Optional<Cut> cut = children.get(i) instanceof Block.Item child ? cut(child) : Optional.empty();
            if (cut.isPresent()) {
                List<Block> kept = new ArrayList<>(children.subList(0, i));
                kept.add(cut.get().kept());
                List<Block> behind = new ArrayList<>(cut.get().behind());
                behind.addAll(children.subList(i + 1, children.size()));
                Span span =
                        new Span(item.span().start(), cut.get().kept().span().end());
                return Optional.of(new Cut(new Block.Item(span, item.task(), item.content(), kept), behind));
            }
        }
        return Optional.empty();
    }

    private boolean isField(List<Inline> line) {
        return labels.in(line)
                        .filter(label -> words.field(label.text()) != FieldName.UNKNOWN)
                        .isPresent()
                && column(line.get(0).span().start()) <= column(bullet);
    }

    private int column(int offset) {
        return source.location(offset).column();
    }
}

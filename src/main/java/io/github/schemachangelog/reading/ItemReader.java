package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.reading.markdown.VisibleText;
import io.github.schemachangelog.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Items of a list as entries: {@code - 20240101000000_add_x: new table}, with fields in further lines or nested. */
final class ItemReader {
    private final Source source;
    private final Words words;
    private final EntryReader entries;
    private final Comments comments;
    private final ToldIds known;

    ItemReader(Source source, Words words, EntryReader entries, Comments comments, ToldIds known) {
        this.source = source;
        this.words = words;
        this.entries = entries;
        this.comments = comments;
        this.known = known;
    }

    /** An item that begins with a migration id. */
    private record Line(Block.Item item, List<Inline> pieces, VisibleText visible, ListedId id) {}

    /**
     * The entries of one list, in order. Outside of the sections only a list of nothing but migrations has any, and
     * none with check boxes: others are instructions.
     */
    List<Entry> read(List<Block> list, Optional<Section> section) {
        List<Line> lines = list.stream().flatMap(this::line).toList();
        boolean only = lines.size() == list.size()
                && lines.stream()
                        .allMatch(line ->
                                line.item().task().isEmpty() && line.id().isSetApart());
        return section.isPresent() || only
                ? lines.stream().map(line -> entry(line, section)).toList()
                : List.of();
    }

    private Stream<Line> line(Block block) {
        if (!(block instanceof Block.Item item)) {
            return Stream.empty();
        }
        List<Inline> pieces = firstLine(item.content());
        VisibleText visible = new VisibleText(source, pieces);
        return ListedId.of(visible)
                .or(() -> linked(pieces))
                .filter(id -> known.exists(id.named().id()) || !ListedId.isTemplate(source, pieces))
                .map(id -> new Line(item, pieces, visible, id))
                .stream();
    }

    /** The existing migration that a link at the start points to. */
    private Optional<ListedId> linked(List<Inline> pieces) {
        return pieces.stream()
                .limit(1)
                .flatMap(known::linked)
                .map(named -> new ListedId(named, ""))
                .findFirst();
    }

    private static List<Inline> firstLine(List<Inline> content) {
        int end = 0;
        while (end < content.size() && !(content.get(end) instanceof Inline.Break)) {
            end++;
        }
        return content.subList(0, end);
    }

    private Entry entry(Line line, Optional<Section> section) {
        Block.Item item = line.item();
        FieldReader.Content content = FieldReader.read(source, words, below(line));
        return new Entry(
                source,
                Entry.Form.ITEM,
                item.span(),
                LabelledLines.span(source, line.pieces()),
                line.visible().text().strip(),
                Optional.of(line.id().named()),
                section,
                entries.declared(content.fields()),
                content.fields(),
                content.rest(),
                comments.in(item.span()));
    }

    /** The further lines of the item's first paragraph, and what is nested in it. */
    private List<Block> below(Line line) {
        List<Inline> content = line.item().content();
        int further = line.pieces().size();
        while (further < content.size() && content.get(further) instanceof Inline.Break) {
            further++;
        }
        List<Block> blocks = new ArrayList<>();
        if (further < content.size()) {
            List<Inline> pieces = content.subList(further, content.size());
            blocks.add(new Block.Paragraph(LabelledLines.span(source, pieces), pieces));
        }
        blocks.addAll(line.item().children());
        return blocks;
    }
}

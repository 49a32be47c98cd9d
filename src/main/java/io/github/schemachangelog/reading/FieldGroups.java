package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Fields that stand together in a table, a quote or an item of a list. */
final class FieldGroups {
    private final Words words;
    private final Labels labels;

    FieldGroups(Words words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    /** {@code - **Metadata**} with the fields nested below it; what begins with a number may be an entry. */
    boolean isGroup(Block.Item item) {
        return item.task().isEmpty()
                && item.content().size() == 1
                && item.content().get(0) instanceof Inline.Styled title
                && title.text().chars().limit(1).noneMatch(Character::isDigit)
                && labels.in(item.content()).isEmpty()
                && hold(item.children());
    }

    /** Whether blocks are fields, and of no heading among them: one tells the status, or several are known. */
    boolean hold(List<Block> blocks) {
        if (blocks.stream().anyMatch(Block.Heading.class::isInstance)) {
            return false;
        }
        Set<FieldName> found = EnumSet.noneOf(FieldName.class);
        for (Block block : blocks) {
            List<Inline> content = block instanceof Block.Paragraph paragraph
                    ? paragraph.content()
                    : block instanceof Block.Item item ? item.content() : List.of();
            LabelledLines.split(labels, content)
                    .forEach(part -> part.label().ifPresent(label -> found.add(words.field(label.text()))));
        }
        found.remove(FieldName.UNKNOWN);
        return found.size() > 1 || found.contains(FieldName.STATUS);
    }

    /** Whether a block is a line with a known label. */
    boolean isField(Block block) {
        return block instanceof Block.Paragraph paragraph
                && labels.in(paragraph.content())
                        .filter(label -> words.field(label.text()) != FieldName.UNKNOWN)
                        .isPresent();
    }

    /** A table of two columns, labels and values. */
    boolean isOfFields(Block.Table table) {
        Set<FieldName> found = EnumSet.noneOf(FieldName.class);
        for (List<Block.Cell> row : table.rows()) {
            if (row.size() != 2) {
                return false;
            }
            found.add(words.field(label(row)));
        }
        found.remove(FieldName.UNKNOWN);
        return found.size() > 1;
    }

    /** The field of a row; empty where its label is unknown, as that of the header usually is. */
    Optional<Field> field(List<Block.Cell> row) {
        Block.Cell label = row.get(0);
        Block.Cell value = row.get(1);
        FieldName name = words.field(label(row));
        return name == FieldName.UNKNOWN
                ? Optional.empty()
                : Optional.of(new Field(
                        name,
                        label(row),
                        label.span(),
                        label.span().to(value.span()),
                        value.content(),
                        value.span(),
                        List.of()));
    }

    /** A label in a cell may have its colon. */
    private static String label(List<Block.Cell> row) {
        String text = Inline.text(row.get(0).content()).strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }
}

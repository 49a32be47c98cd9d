package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which blocks of an entry are fields, and what belongs to each. */
final class FieldReader {
    /** These are told in a line. */
    static final Set<FieldName> TOLD_IN_LINE = EnumSet.of(
            FieldName.STATUS,
            FieldName.DATE_ADDED,
            FieldName.DATE_MIGRATED,
            FieldName.DATE_DEPLOYED,
            FieldName.MIGRATION_FILE);

    /** A heading may be the label of these, whatever stands below it. */
    private static final Set<FieldName> TOLD_IN_BLOCKS = EnumSet.of(
            FieldName.DESCRIPTION,
            FieldName.CHANGES,
            FieldName.RISK_LEVEL,
            FieldName.ROLLBACK,
            FieldName.PRODUCTION_NOTES,
            FieldName.PERFORMANCE_NOTES,
            FieldName.VERIFICATION);

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private final Source source;
    private final Words words;
    private final Labels labels;
    private final FieldGroups groups;
    private final List<Field> fields = new ArrayList<>();
    private final List<Block> rest = new ArrayList<>();
    private Optional<Draft> open = Optional.empty();

    /** The known fields that a line's label tells, and no heading. */
    private final Set<FieldName> told = EnumSet.noneOf(FieldName.class);

    private FieldReader(Source source, Words words, Labels labels) {
        this.source = source;
        this.words = words;
        this.labels = labels;
        this.groups = new FieldGroups(words, labels);
    }

    /**
     * An entry's blocks, told apart; both in document order.
     *
     * @param rest what belongs to no field
     */
    record Content(List<Field> fields, List<Block> rest) {}

    /**
     * An entry's blocks, told apart. Where no known label is bold, plain ones are labels, if there are so many that they are no
     * accident.
     */
    static Content read(Source source, Words words, List<Block> blocks) {
        FieldReader bold = new FieldReader(source, words, Labels.bold(source)).readAll(blocks);
        if (!bold.told.isEmpty()) {
            return bold.content();
        }
        FieldReader plain = new FieldReader(source, words, new PlainLabels(source, words)).readAll(blocks);
        return plain.told.size() > 1 || plain.declaresStatus() ? plain.content() : bold.content();
    }

    private FieldReader readAll(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (isLineBelowHeading(blocks, i)) {
                addLine((Block.Heading) blocks.get(i), (Block.Paragraph) blocks.get(i + 1));
                i++;
            } else {
                addApart(blocks.get(i));
            }
        }
        close();
        return this;
    }

    private Content content() {
        return new Content(fields, rest);
    }

    private boolean declaresStatus() {
        return fields.stream()
                .anyMatch(field -> field.name() == FieldName.STATUS
                        && words.status(field.text()).isPresent());
    }

    /** Whether a heading of this text is the label of a field. */
    static boolean isLabel(Words words, String heading) {
        return TOLD_IN_BLOCKS.contains(words.field(heading));
    }

    /** {@code #### Status}, and nothing but its word below. */
    private boolean isLineBelowHeading(List<Block> blocks, int at) {
        return blocks.get(at) instanceof Block.Heading heading
                && TOLD_IN_LINE.contains(words.field(title(heading)))
                && open.filter(draft -> draft.isAbove(heading)).isEmpty()
                && at + 1 < blocks.size()
                && blocks.get(at + 1) instanceof Block.Paragraph
                && (at + 2 == blocks.size() || blocks.get(at + 2) instanceof Block.Heading);
    }

    private void addLine(Block.Heading heading, Block.Paragraph line) {
        close();
        String title = title(heading);
        Draft draft = Draft.of(heading, words.field(title), title);
        draft.add(line);
        fields.add(draft.field());
    }

    private static String title(Block.Heading heading) {
        return Inline.text(heading.content()).strip();
    }

    private void addApart(Block block) {
        List<Block> apart =
                block instanceof Block.Item item ? LazyLines.apart(source, words, labels, item) : List.of(block);
        add(apart.get(0));
        apart.subList(1, apart.size()).forEach(this::addApart);
    }

    private void add(Block block) {
        if (block instanceof Block.Heading heading) {
            addHeading(heading);
        } else if (block instanceof Block.Item item && item.task().isEmpty() && !isGroup(item)) {
            addProse(item, item.content());
        } else if (block instanceof Block.Paragraph paragraph) {
            addProse(paragraph, paragraph.content());
        } else if (isTaken(block)) {
            addOther(block);
        } else if (block instanceof Block.Table table && groups.isOfFields(table)) {
            close();
            table.rows().forEach(this::addRow);
        } else if (block instanceof Block.Quote quote && groups.hold(quote.children())) {
            close();
            quote.children().forEach(this::addApart);
        } else if (block instanceof Block.Item item && isGroup(item)) {
            close();
            item.children().forEach(this::addApart);
        } else {
            addOther(block);
        }
    }

    private boolean isGroup(Block.Item item) {
        return groups.isGroup(item) && !isTaken(item);
    }

    private void addRow(List<Block.Cell> row) {
        groups.field(row).ifPresent(field -> {
            told.add(field.name());
            fields.add(field);
        });
    }

    private boolean isTaken(Block block) {
        return open.isPresent() && open.get().takes(block);
    }

    private void addHeading(Block.Heading heading) {
        if (open.isPresent() && open.get().isAbove(heading)) {
            open.get().add(heading);
            return;
        }
        close();
        String title = title(heading);
        FieldName name = words.field(title);
        if (!TOLD_IN_BLOCKS.contains(name)) {
            rest.add(heading);
        } else {
            open = Optional.of(Draft.of(heading, name, title));
        }
    }

    private void addProse(Block block, List<Inline> content) {
        List<LabelledLines.Part> parts = LabelledLines.split(labels, content);
        boolean labelled = !parts.isEmpty() && parts.get(0).label().isPresent();
        boolean starts = labelled || block instanceof Block.Paragraph && parts.size() > 1;
        boolean taken = open.isPresent()
                && open.get().takesUnknown(block)
                && parts.stream().noneMatch(this::isKnown);
        if (!starts || taken) {
            addOther(block);
            return;
        }
        close();
        if (!labelled) {
            List<Inline> before = parts.get(0).pieces();
            rest.add(new Block.Paragraph(LabelledLines.span(source, before), before));
        }
        parts.forEach(part -> part.label().ifPresent(label -> addField(block, part, label)));
        if (block instanceof Block.Item item) {
            addChildren(item);
        }
    }

    /** What stands below a field in its item; behind what is told in a line, further lines may be further fields. */
    private void addChildren(Block.Item item) {
        boolean line = open.filter(draft -> TOLD_IN_LINE.contains(draft.name()) && !draft.isEmpty())
                .isPresent();
        for (Block child : item.children()) {
            if (line && groups.isField(child)) {
                addApart(child);
            } else {
                open.ifPresent(draft -> draft.add(child));
            }
        }
        open.ifPresent(draft -> draft.reach(item.span().end()));
    }

    private void addField(Block block, LabelledLines.Part part, Label label) {
        // A list item's first field begins with the bullet.
        boolean first = open.isEmpty() && block instanceof Block.Item;
        close();
        Span inner = part.span(source);
        Span span = first ? new Span(block.span().start(), inner.end()) : inner;
        FieldName name = words.field(label.text());
        if (name != FieldName.UNKNOWN) {
            told.add(name);
        }
        open = Optional.of(Draft.of(block, name, label, span, source));
    }

    private void addOther(Block block) {
        if (open.isPresent() && open.get().takes(block)) {
            open.get().add(block);
            return;
        }
        boolean html =
                block instanceof Block.Other && source.slice(block.span()).startsWith("<");
        if (!html) {
            close();
        }
        rest.add(block);
    }

    private boolean isKnown(LabelledLines.Part part) {
        FieldName name = part.label().map(label -> words.field(label.text())).orElse(FieldName.UNKNOWN);
        boolean told = name.isDate()
                && open.filter(Draft::isOfChanges).isPresent()
                && !YEAR.matcher(source.slice(part.span(source))).find();
        return name != FieldName.UNKNOWN && !told;
    }

    private void close() {
        open.ifPresent(draft -> fields.add(draft.field()));
        open = Optional.empty();
    }
}

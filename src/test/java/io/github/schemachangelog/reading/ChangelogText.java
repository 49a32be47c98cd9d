package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.changelog.Section;
import java.util.List;
import java.util.stream.Collectors;

/** A changelog as lines that a test can state; everything nested below a field is told or counted. */
final class ChangelogText {
    private final boolean nested;
    private final StringBuilder text = new StringBuilder();

    private ChangelogText(boolean nested) {
        this.nested = nested;
    }

    static String withNestedBlocks(Changelog changelog) {
        return new ChangelogText(true).of(changelog);
    }

    static String withCountedBlocks(Changelog changelog) {
        return new ChangelogText(false).of(changelog);
    }

    static String of(Entry entry) {
        ChangelogText text = new ChangelogText(true);
        text.add(entry);
        return text.text.toString();
    }

    private String of(Changelog changelog) {
        changelog.ignores().forEach(ignore -> line(0, ignore.toString()));
        changelog.sections().forEach(section -> {
            add(changelog, section);
            changelog.entries().stream()
                    .filter(entry ->
                            entry.section().filter(own -> own.equals(section)).isPresent())
                    .forEach(this::add);
        });
        changelog.entries().stream().filter(entry -> entry.section().isEmpty()).forEach(this::add);
        changelog.lastUpdated().ifPresent(dated -> line(0, "last updated " + dated.date()));
        return text.toString();
    }

    private void add(Changelog changelog, Section section) {
        String placeholder = section.placeholder()
                .map(span -> " | " + changelog.source().slice(span))
                .orElse("");
        line(0, "section " + section.status() + " | " + section.title() + placeholder);
    }

    private void add(Entry entry) {
        String declared = entry.declared()
                .map(word -> "declared " + word.word()
                        + word.status().map(status -> " = " + status).orElse(" = ?"))
                .orElseGet(() -> "by section " + entry.status().map(Enum::name).orElse("none"));
        String id = entry.id().map(Object::toString).orElse("-");
        line(0, "entry " + id + " | " + entry.title() + " | " + declared);
        entry.fields().forEach(this::add);
        entry.rest().forEach(block -> add(1, "~ ", block));
        entry.ignores()
                .forEach(ignore ->
                        line(1, "ignore " + String.join(", ", ignore.rules()) + " because " + ignore.reason()));
    }

    private void add(Field field) {
        String value = field.text().replace("\n", "\\n");
        String blocks =
                nested || field.blocks().isEmpty() ? "" : " +" + field.blocks().size();
        line(1, (field.name() + " | " + field.label() + " | " + value + blocks).stripTrailing());
        if (nested) {
            field.blocks().forEach(block -> add(2, "", block));
        }
    }

    private void add(int depth, String mark, Block block) {
        if (block instanceof Block.Item item) {
            String task = item.task().map(done -> done ? "[x] " : "[ ] ").orElse("");
            line(depth, mark + "- " + task + Inline.text(item.content()));
            item.children().forEach(child -> add(depth + 1, "", child));
        } else if (block instanceof Block.Paragraph paragraph) {
            line(depth, mark + Inline.text(paragraph.content()).replace("\n", "\\n"));
        } else if (block instanceof Block.Heading heading) {
            line(depth, mark + "#".repeat(heading.level()) + " " + Inline.text(heading.content()));
        } else if (block instanceof Block.Code code) {
            line(depth, mark + "code " + code.language());
            code.literal().lines().forEach(line -> line(depth + 1, line));
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> line(depth, mark + "| " + cells(row)));
        } else if (block instanceof Block.Quote quote) {
            line(depth, mark + ">");
            quote.children().forEach(child -> add(depth + 1, "", child));
        } else {
            line(depth, mark + "other");
        }
    }

    private static String cells(List<Block.Cell> row) {
        return row.stream().map(cell -> Inline.text(cell.content())).collect(Collectors.joining(" | "));
    }

    private void line(int depth, String line) {
        text.append(("  ".repeat(depth) + line).stripTrailing()).append('\n');
    }
}

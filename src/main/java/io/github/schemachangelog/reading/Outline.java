package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each heading of a document stands for. */
final class Outline {
    private final Source source;
    private final Words words;
    private final Nodes nodes;
    private final ToldIds known;
    private final List<Part> parts = new ArrayList<>();

    /** What stands up to the next heading, by a heading's index: more than one question is asked of it. */
    private final Map<Integer, FieldReader.Content> contents = new HashMap<>();

    /** The headings that the current one is below, the nearest first. */
    private final Deque<Part> above = new ArrayDeque<>();

    Outline(Source source, Words words, Nodes nodes, ToldIds known) {
        this.source = source;
        this.words = words;
        this.nodes = nodes;
        this.known = known;
    }

    enum Kind {
        SECTION,
        ENTRY,
        /** A heading inside an entry. */
        WITHIN,
        /** What stands below it is an explanation. */
        INSTRUCTION,
        /** The document's own, where it stands for no status. */
        TITLE,
        OTHER
    }

    /**
     * A heading and what it stands for.
     *
     * @param section the section that it stands in
     * @param above the line of the heading that it is below
     */
    record Part(Kind kind, TopHeading heading, Optional<Part> section, Optional<Span> above) {}

    /** In document order. */
    List<Part> parts() {
        List<TopHeading> headings = nodes.headings();
        for (int i = 0; i < headings.size(); i++) {
            TopHeading heading = headings.get(i);
            while (!above.isEmpty() && above.peek().heading().level() >= heading.level()) {
                above.pop();
            }
            Optional<Span> parent =
                    above.stream().map(part -> part.heading().span()).findFirst();
            Part part = new Part(kind(headings, i), heading, nearest(Kind.SECTION), parent);
            parts.add(part);
            above.push(part);
        }
        return parts;
    }

    private Kind kind(List<TopHeading> headings, int index) {
        TopHeading heading = headings.get(index);
        if (nearest(Kind.INSTRUCTION).isPresent()) {
            return Kind.INSTRUCTION;
        }
        Optional<Part> entry = nearest(Kind.ENTRY);
        if (entry.isPresent() && !isAnother(heading, entry.get().heading())) {
            return Kind.WITHIN;
        }
        if (id(heading).isPresent()) {
            return Kind.ENTRY;
        }
        if (heading.template() || Instruction.begins(heading.text()) && !isTitle(headings, index)) {
            return tellsExisting(heading) ? Kind.ENTRY : Kind.INSTRUCTION;
        }
        if (nearest(Kind.SECTION).isPresent()) {
            if (isFilledWithPlaceholders(heading)) {
                return Kind.INSTRUCTION;
            }
            boolean tells = !isGroup(headings, index) && tellsOfChange(headings, index);
            return tells ? Kind.ENTRY : Kind.OTHER;
        }
        if (!isTitle(headings, index)) {
            return outside(headings, index);
        }
        return isOfOneMigration(headings) ? Kind.ENTRY : title(headings);
    }

    /** A document of one migration: its title is the entry's heading, and a field below it names the migration. */
    private boolean isOfOneMigration(List<TopHeading> headings) {
        boolean others =
                headings.stream().skip(1).anyMatch(other -> other.title().isMigrationId());
        TopHeading title = headings.get(0);
        MigrationFileReader files = new MigrationFileReader(source);
        return !others
                && fields(title).stream()
                        .anyMatch(field -> field.name() == FieldName.MIGRATION_FILE
                                && files.read(field).isPresent());
    }

    /** Whether a heading in an entry is the id of another migration. */
    private boolean isAnother(TopHeading inner, TopHeading outer) {
        Optional<MigrationId> id = id(inner);
        return id.isPresent()
                && !id.equals(id(outer).or(() -> outer.title().id().map(Named::id)));
    }

    /** The migration that a heading is the name of. */
    private Optional<MigrationId> id(TopHeading heading) {
        return heading.title().isMigrationId() ? heading.title().id().map(Named::id) : known.named(heading.text());
    }

    private Kind outside(List<TopHeading> headings, int index) {
        TopHeading heading = headings.get(index);
        if (known.in(heading.text()).isPresent()) {
            return Kind.ENTRY;
        }
        if (namesExisting(heading)) {
            return Kind.ENTRY;
        }
        if (heading.title().beginsAsEntry()) {
            boolean entry = !isGroup(headings, index) && isAboutMigration(heading, heading.end());
            return entry ? Kind.ENTRY : Kind.OTHER;
        }
        if (Instruction.isIn(heading.text())) {
            boolean section = words.section(heading.text()).isPresent() && holdsExisting(headings, index);
            return tellsExisting(heading) ? Kind.ENTRY : section ? Kind.SECTION : Kind.INSTRUCTION;
        }
        if (isAboutMigration(heading, heading.next())) {
            return listsMigrations(heading) ? Kind.OTHER : Kind.ENTRY;
        }
        return words.section(heading.text()).isPresent() ? Kind.SECTION : Kind.OTHER;
    }

    /** A title above other sections says of none of them which status it is. */
    private Kind title(List<TopHeading> headings) {
        String text = headings.get(0).text();
        boolean begins = words.section(text)
                .filter(found -> found.from() == Words.firstLetter(text))
                .isPresent();
        boolean others = headings.stream()
                .skip(1)
                .anyMatch(other -> words.section(other.text()).isPresent());
        return begins && !others ? Kind.SECTION : Kind.TITLE;
    }

    /** The first heading of a document, when no other has its level. */
    private static boolean isTitle(List<TopHeading> headings, int index) {
        return index == 0
                && headings.get(0).level() == 1
                && headings.stream().skip(1).noneMatch(other -> other.level() == 1);
    }

    /** Whether a heading only gathers entries, as a release does. */
    private boolean isGroup(List<TopHeading> headings, int index) {
        TopHeading heading = headings.get(index);
        boolean above = index + 1 < headings.size()
                && headings.get(index + 1).level() > heading.level()
                && headings.get(index + 1).title().isMigrationId();
        return above && heading.title().id().isEmpty() && !isAboutMigration(heading, heading.next());
    }

    /** Whether a heading in a section names a migration or has a known field, as a line or as a heading, below it. */
    private boolean tellsOfChange(List<TopHeading> headings, int index) {
        TopHeading heading = headings.get(index);
        EntryTitle title = heading.title();
        boolean names = title.id().isPresent() || title.number().isPresent();
        if (names || known.in(heading.text()).isPresent()) {
            return true;
        }
        List<Field> fields = fields(heading);
        boolean known = fields.stream().anyMatch(field -> field.name() != FieldName.UNKNOWN);
        int below = index + 1;
        int level = below < headings.size() ? headings.get(below).level() : 0;
        for (; !known && below < headings.size() && headings.get(below).index() < heading.end(); below++) {
            TopHeading other = headings.get(below);
            known = other.level() == level && FieldReader.isLabel(words, other.text());
        }
        return known;
    }

    /** Whether a field below a heading gives a status or names a migration, and no template of one. */
    private boolean isAboutMigration(TopHeading heading, int end) {
        // Behind a thematic break the document may tell of itself.
        int told = nodes.firstSeparator(heading.index() + 1, end);
        List<Field> fields = told == heading.next()
                ? fields(heading)
                : FieldReader.read(source, words, nodes.blocks(heading.index() + 1, told))
                        .fields();
        return fields.stream()
                .filter(field -> field.name() == FieldName.STATUS || field.name() == FieldName.MIGRATION_FILE)
                .anyMatch(field -> !field.isEmpty() && !EntryTitle.isTemplate(source.slice(field.valueSpan())));
    }

    /** Whether a heading without a migration of its own stands above a table of migrations, whose status it sums up. */
    private boolean listsMigrations(TopHeading heading) {
        return fields(heading).stream().noneMatch(field -> field.name() == FieldName.MIGRATION_FILE)
                && nodes.blocks(heading.index() + 1, heading.end()).stream()
                        .anyMatch(block -> block instanceof Block.Table table
                                && Columns.of(source, words, table.rows().get(0))
                                        .isPresent());
    }

    /** Whether a heading names a migration that exists, itself or in a field below it: no explanation does. */
    private boolean tellsExisting(TopHeading heading) {
        return heading.title().id().filter(id -> known.exists(id.id())).isPresent() || namesExisting(heading);
    }

    private boolean namesExisting(TopHeading heading) {
        return new NamedBelow(source, known).in(content(heading)).isPresent();
    }

    /** Whether a heading below this one is the id of a migration that exists. */
    private boolean holdsExisting(List<TopHeading> headings, int index) {
        return headings.stream()
                .skip(index + 1L)
                .takeWhile(below -> below.index() < headings.get(index).end())
                .anyMatch(below -> below.title().isMigrationId()
                        && below.title()
                                .id()
                                .filter(id -> known.exists(id.id()))
                                .isPresent());
    }

    /** {@code ### Entry} with {@code YYYY-MM-DD} for its date and for its file: an example to be copied. */
    private boolean isFilledWithPlaceholders(TopHeading heading) {
        List<Field> placeholders = heading.title().id().isPresent()
                ? List.of()
                : fields(heading).stream()
                        .filter(field -> EntryTitle.isTemplate(source.slice(field.valueSpan())))
                        .toList();
        return placeholders.stream().anyMatch(field -> field.name() == FieldName.MIGRATION_FILE)
                && placeholders.stream().anyMatch(field -> field.name().isDate());
    }

    /** The fields up to the next heading. */
    private List<Field> fields(TopHeading heading) {
        return content(heading).fields();
    }

    private FieldReader.Content content(TopHeading heading) {
        return contents.computeIfAbsent(
                heading.index(), index -> FieldReader.read(source, words, nodes.blocks(index + 1, heading.next())));
    }

    private Optional<Part> nearest(Kind kind) {
        return above.stream().filter(part -> part.kind() == kind).findFirst();
    }
}

package io.github.schemachangelog.changelog;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the document says of one migration.
 *
 * @param source the text that the spans count in: the changelog, or a migration folder's {@code README.md}
 * @param form how it is written
 * @param span from the heading, or the ignore comments that touch it from above, to the end of the entry's last block; a
 *     whole row or list item
 * @param headingSpan the heading's line, without the line end; the cell of a row that names the migration; the first
 *     line of a list item, without its bullet
 * @param title the text of that place without markup
 * @param migration the id that the entry is about; empty where it names none
 * @param section the status section that it stands in
 * @param declared the status word of its Status field
 * @param fields in document order
 * @param rest the blocks that belong to no field, in document order
 * @param ignores the ignore comments that stand in it
 */
public record Entry(
        Source source,
        Form form,
        Span span,
        Span headingSpan,
        String title,
        Optional<Named> migration,
        Optional<Section> section,
        Optional<DeclaredStatus> declared,
        List<Field> fields,
        List<Block> rest,
        List<Ignore> ignores) {
    public Entry {
        fields = List.copyOf(fields);
        rest = List.copyOf(rest);
        ignores = List.copyOf(ignores);
    }

    /** How an entry is written. */
    public enum Form {
        /** A heading and what stands below it. */
        HEADING,
        /** A row of a table; its fields are the cells, their labels the header's. */
        ROW,
        /** An item of a list. */
        ITEM,
        /** A migration folder's own {@code README.md}. */
        README;

        /** Whether it has room for every field: a row has its columns, and an item is a line about its migration. */
        public boolean hasRoom() {
            return this == HEADING || this == README;
        }
    }

    /**
     * A migration id and where it is written.
     *
     * @param id as written; may be digits alone
     * @param span the id's characters; empty where it is not written as such: for a README that names none and is its
     *     folder's, and for a heading that tells an existing migration by its number and the words of its name
     */
    public record Named(MigrationId id, Optional<Span> span) {}

    /**
     * The status word as written.
     *
     * @param status empty where the word is none of the configured ones
     */
    public record DeclaredStatus(String word, Span span, Optional<Status> status) {}

    /** Those of one name, in document order. */
    public List<Field> fields(FieldName name) {
        List<Field> found = new ArrayList<>(1);
        for (Field field : fields) {
            if (field.name() == name) {
                found.add(field);
            }
        }
        return found;
    }

    /** The first of a name. */
    public Optional<Field> field(FieldName name) {
        for (Field field : fields) {
            if (field.name() == name) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    public Optional<MigrationId> id() {
        return migration.map(Named::id);
    }

    /** The status that the entry declares: by its Status field, else by its section. */
    public Optional<Status> status() {
        return declared.isPresent() ? declared.get().status() : section.map(Section::status);
    }

    public Place place(Span inSource) {
        return new Place(source, inSource);
    }

    /** Where a finding about the whole entry points. */
    public Place headingPlace() {
        return place(
                migration.flatMap(Named::span).filter(headingSpan::contains).orElse(headingSpan));
    }

    /** Where a finding about its status points: the word, else the heading. */
    public Place statusPlace() {
        return declared.map(word -> place(word.span())).orElseGet(this::headingPlace);
    }
}

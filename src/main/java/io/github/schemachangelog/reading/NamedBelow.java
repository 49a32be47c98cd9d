package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The existing migration that is named below a heading: as its file, as all that a label says, or as a link at the start of a line. */
final class NamedBelow {
    private final ToldIds known;
    private final MigrationFileReader files;

    NamedBelow(Source source, ToldIds known) {
        this.known = known;
        this.files = new MigrationFileReader(source);
    }

    /** The first of them. */
    Optional<Named> in(FieldReader.Content content) {
        Stream<Named> fields = content.fields().stream()
                .filter(field -> field.name() == FieldName.MIGRATION_FILE || isName(field))
                .flatMap(field -> files.read(field).stream())
                .filter(named -> known.exists(named.id()));
        return Stream.concat(fields, content.rest().stream().limit(1).flatMap(this::link))
                .findFirst();
    }

    /** Whether a label that nobody knows has no more than a name behind it. */
    private static boolean isName(Field field) {
        return field.name() == FieldName.UNKNOWN
                && !field.text().isEmpty()
                && field.text().chars().noneMatch(Character::isWhitespace);
    }

    private Stream<Named> link(Block block) {
        List<Inline> line = block instanceof Block.Paragraph paragraph ? paragraph.content() : List.of();
        return line.stream().limit(1).flatMap(known::linked);
    }
}

package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Entry.DeclaredStatus;
import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.reading.markdown.VisibleText;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A heading and what stands below it, as an entry. */
final class EntryReader {
    private static final List<String> ARROWS = List.of("->", "=>", "\u2192", "\u21D2", "\u27F6");

    /** What is said of a status comes early. */
    private static final int STATUS = 200;

    private final Source source;
    private final Words words;
    private final Nodes nodes;
    private final Comments comments;
    private final ToldIds known;
    private final MigrationFileReader files;

    EntryReader(Source source, Words words, Nodes nodes, Comments comments, ToldIds known) {
        this.source = source;
        this.words = words;
        this.nodes = nodes;
        this.comments = comments;
        this.known = known;
        this.files = new MigrationFileReader(source);
    }

    /**
     * An entry under its heading.
     *
     * @param start index of the entry's first node, the heading or a comment above it
     * @param end index behind the entry's last node
     */
    Entry read(TopHeading heading, int start, int end, Optional<Section> section) {
        FieldReader.Content content = FieldReader.read(source, words, nodes.blocks(heading.index() + 1, end));
        Span span = nodes.span(start, end - 1);
        return new Entry(
                source,
                Entry.Form.HEADING,
                span,
                heading.span(),
                heading.text(),
                migration(heading, content),
                section,
                declared(content.fields()),
                content.fields(),
                content.rest(),
                comments.in(span));
    }

    private Optional<Named> migration(TopHeading heading, FieldReader.Content content) {
        return known.written(heading.text())
                .or(() -> heading.title().isMigrationId() ? Optional.empty() : known.named(heading.text()))
                .map(id -> new Named(id, Optional.empty()))
                .or(() -> heading.title().id())
                .or(() -> fileId(content.fields()))
                .or(() -> new NamedBelow(source, known).in(content))
                .or(() -> known.in(heading.text()).map(id -> new Named(id, Optional.empty())))
                .or(heading.title()::number);
    }

    /** The id that a field of the entry names. */
    Optional<Named> fileId(List<Field> fields) {
        return of(FieldName.MIGRATION_FILE, fields)
                .flatMap(field -> files.read(field).stream())
                .findFirst();
    }

    Optional<DeclaredStatus> declared(List<Field> fields) {
        return of(FieldName.STATUS, fields)
                .filter(field -> !field.text().isEmpty())
                .findFirst()
                .flatMap(this::declared);
    }

    /** Of {@code PENDING → MIGRATED} the last counts; what leads to no status tells of something else, such as a column's values. */
    private Optional<DeclaredStatus> declared(Field field) {
        VisibleText visible = new VisibleText(source, field.value());
        String text = visible.text();
        int arrow = behindLastArrow(text.substring(0, Math.min(STATUS, text.length())));
        Optional<Words.Found> first = words.status(text);
        if (first.isPresent() && arrow > first.get().to()) {
            return words.status(text.substring(arrow))
                    .map(last -> new DeclaredStatus(
                            text.substring(arrow + last.from(), arrow + last.to()),
                            visible.span(arrow + last.from(), arrow + last.to()),
                            Optional.of(last.status())));
        }
        return Optional.of(declared(visible, first));
    }

    /** 0 where there is none. */
    private static int behindLastArrow(String text) {
        return ARROWS.stream()
                .mapToInt(arrow -> {
                    int at = text.lastIndexOf(arrow);
                    return at < 0 ? 0 : at + arrow.length();
                })
                .max()
                .orElse(0);
    }

    private static DeclaredStatus declared(VisibleText visible, Optional<Words.Found> found) {
        String text = visible.text();
        int from = found.map(Words.Found::from)
                .orElseGet(() -> text.length() - text.stripLeading().length());
        int to = found.map(Words.Found::to).orElseGet(() -> text.stripTrailing().length());
        Optional<Status> status = found.map(Words.Found::status);
        return new DeclaredStatus(text.substring(from, to), visible.span(from, to), status);
    }

    private static Stream<Field> of(FieldName name, List<Field> fields) {
        return fields.stream().filter(field -> field.name() == name);
    }
}

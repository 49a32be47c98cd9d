package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.reading.markdown.VisibleText;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The migration id in a field that names the migration's file, folder or id. */
final class MigrationFileReader {
    private static final String SQL = ".sql";

    /** Names of scripts in a migration's folder, which say nothing of the migration. */
    private static final Set<String> SCRIPTS = Set.of("migration", "up", "down", "rollback");

    private final Source source;

    MigrationFileReader(Source source) {
        this.source = source;
    }

    Optional<Named> read(Field field) {
        List<Inline> value = field.isEmpty() || !field.text().isEmpty() ? field.value() : firstItem(field);
        Stream<Inline> code = value.stream().filter(Inline.Code.class::isInstance);
        return Stream.concat(code.map(List::of), Stream.of(value))
                .flatMap(pieces -> id(pieces).stream())
                .findFirst()
                .or(() -> value.stream().flatMap(MigrationFileReader::target).findFirst());
    }

    /** The id in what a link points to: {@code [carts](migrations/20260105120000_carts/migration.sql)}. */
    static Stream<Named> target(Inline piece) {
        return piece instanceof Inline.Link link
                ? id(link.destination(), 0, link.destination().length())
                        .map(range -> new Named(
                                new MigrationId(link.destination().substring(range.start(), range.end())),
                                Optional.of(link.span())))
                        .stream()
                : Stream.empty();
    }

    private static List<Inline> firstItem(Field field) {
        return field.blocks().get(0) instanceof Block.Item item ? item.content() : List.of();
    }

    private Optional<Named> id(List<Inline> pieces) {
        VisibleText visible = new VisibleText(source, pieces);
        String text = visible.text();
        int start = 0;
        while (start < text.length()) {
            int end = start;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            Optional<Named> named = end == start
                    ? Optional.empty()
                    : id(text, start, end)
                            .map(range -> new Named(
                                    new MigrationId(text.substring(range.start(), range.end())),
                                    Optional.of(visible.span(range.start(), range.end()))));
            if (named.isPresent()) {
                return named;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** The id in one word: the folder of a script, or the file's own name without {@code .sql}. */
    private static Optional<Span> id(String text, int from, int to) {
        int end = to;
        while (end > from && !isNamePart(text.codePointBefore(end))) {
            end--;
        }
        int start = startOfName(text, from, end);
        String name = text.substring(start, end);
        boolean script = name.toLowerCase(Locale.ROOT).endsWith(SQL);
        int stem = script ? end - SQL.length() : end;
        if (script && !beginsWithDigit(name) && start > from) {
            int folder = startOfName(text, from, start - 1);
            if (beginsWithDigit(text.substring(folder, start - 1))) {
                return Optional.of(new Span(folder, start - 1));
            }
        }
        String file = text.substring(start, Math.max(start, stem));
        boolean telling = beginsWithDigit(file) && isLongEnough(file, script) || script && !SCRIPTS.contains(file);
        return telling && !file.isBlank() ? Optional.of(new Span(start, stem)) : Optional.empty();
    }

    /** A bare number in a sentence is no id. */
    private static boolean isLongEnough(String file, boolean script) {
        return script || file.matches("\\d{8,}.*|\\d+_.*");
    }

    private static int startOfName(String text, int from, int end) {
        int start = end;
        while (start > from && text.charAt(start - 1) != '/' && text.charAt(start - 1) != '\\') {
            start--;
        }
        while (start < end && !isNamePart(text.codePointAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean isNamePart(int codePoint) {
        return codePoint == '_' || Character.isLetterOrDigit(codePoint);
    }

    private static boolean beginsWithDigit(String name) {
        return !name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9';
    }
}

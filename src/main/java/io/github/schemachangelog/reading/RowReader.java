package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Entry.DeclaredStatus;
import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.reading.markdown.Markdown;
import io.github.schemachangelog.reading.markdown.VisibleText;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows of a status table as entries: {@code | 20240101000000_add_x | MIGRATED | 2024-01-02 |}. */
final class RowReader {
    /** Columns in one of which a table names what its rows are about. */
    private static final int LEADING = 3;

    /** What fewer digits are may be the number of something. */
    private static final int ID_DIGITS = 8;

    private static final Pattern DIGITS = Pattern.compile("\\d+(?![\\p{L}\\p{N}_.-])");

    private final Source source;
    private final Words words;
    private final EntryReader entries;
    private final Comments comments;
    private final MigrationFileReader files;
    private final ToldIds known;

    RowReader(Source source, Words words, EntryReader entries, Comments comments, ToldIds known) {
        this.source = source;
        this.words = words;
        this.entries = entries;
        this.comments = comments;
        this.known = known;
        this.files = new MigrationFileReader(source);
    }

    /** The entries of one table, in order: the rows that name a migration, where its header says that they do. */
    List<Entry> read(Block.Table table, Optional<Section> section) {
        List<List<Block.Cell>> rows = table.rows();
        return Columns.of(source, words, rows.get(0))
                .or(() -> Columns.at(source, words, rows.get(0), columnOfNames(rows)))
                .map(columns -> rows.stream()
                        .skip(1)
                        .flatMap(row -> entry(columns, row, section))
                        .toList())
                .orElse(List.of());
    }

    /** Which of the first columns holds the name of another existing migration in nearly every row; -1 where none does. */
    private int columnOfNames(List<List<Block.Cell>> rows) {
        int body = rows.size() - 1;
        for (int i = 0; i < Math.min(LEADING, rows.get(0).size()); i++) {
            int column = i;
            List<MigrationId> named = rows.stream()
                    .skip(1)
                    .filter(row -> row.size() > column)
                    .flatMap(row -> existing(row.get(column)).stream())
                    .map(Named::id)
                    .toList();
            boolean others = new HashSet<>(named).size() == named.size();
            if (others && named.size() * 2 > body) {
                return column;
            }
        }
        return -1;
    }

    /** The existing migration whose whole name a cell holds, or to which it links. */
    private Optional<Named> existing(Block.Cell cell) {
        return known.named(new VisibleText(source, cell.content()).text())
                .map(id -> new Named(id, Optional.empty()))
                .or(() -> cell.content().stream().flatMap(known::linked).findFirst());
    }

    private Stream<Entry> entry(Columns columns, List<Block.Cell> row, Optional<Section> section) {
        if (row.size() <= columns.migration()) {
            return Stream.empty();
        }
        List<Field> fields = fields(columns, row);
        return id(columns, row, fields)
                .filter(id -> known.exists(id.id()) || !isTemplate(columns, row))
                .map(id -> entry(row.get(columns.migration()), id, section, fields))
                .stream();
    }

    private Entry entry(Block.Cell cell, Named id, Optional<Section> section, List<Field> fields) {
        Span line = Markdown.strip(source, source.line(cell.span().start()));
        return new Entry(
                source,
                Entry.Form.ROW,
                line,
                cell.span(),
                Inline.text(cell.content()).strip(),
                Optional.of(id),
                section,
                entries.declared(fields).filter(RowReader::isWord),
                fields,
                List.of(),
                comments.in(line));
    }

    /** What notes say in braces is not looked at. */
    private boolean isTemplate(Columns columns, List<Block.Cell> row) {
        int width = Math.min(columns.all().size(), row.size());
        return IntStream.range(0, width)
                .filter(i -> i == columns.migration() || columns.all().get(i).tells())
                .anyMatch(i -> ListedId.isTemplate(source, row.get(i).content()));
    }

    /** A tick or a dash in a cell is no word that somebody mistyped. */
    private static boolean isWord(DeclaredStatus declared) {
        return declared.status().isPresent() || declared.word().codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The cells but the migration's own, as far as their columns have labels. */
    private static List<Field> fields(Columns columns, List<Block.Cell> row) {
        List<Field> fields = new ArrayList<>();
        int width = Math.min(columns.all().size(), row.size());
        for (int i = 0; i < width; i++) {
            if (i != columns.migration()
                    && !Words.bare(columns.all().get(i).label()).isEmpty()) {
                fields.add(field(columns.all().get(i), row.get(i)));
            }
        }
        return fields;
    }

    private static Field field(Columns.Column column, Block.Cell cell) {
        return new Field(
                column.name(), column.label(), column.span(), cell.span(), cell.content(), cell.span(), List.of());
    }

    private Optional<Named> id(Columns columns, List<Block.Cell> row, List<Field> fields) {
        Block.Cell cell = row.get(columns.migration());
        VisibleText visible = new VisibleText(source, cell.content());
        Optional<Named> whole = ListedId.of(visible).map(ListedId::named).or(() -> existing(cell));
        if (whole.isPresent()) {
            return whole;
        }
        if (!columns.isOfMigrations()) {
            EntryTitle title = new EntryTitle(visible);
            return title.isMigrationId() ? title.id() : Optional.empty();
        }
        Field own = field(columns.all().get(columns.migration()), cell);
        Stream<Field> others = fields.stream().filter(field -> field.name() == FieldName.MIGRATION_FILE);
        return Stream.concat(Stream.of(own), others)
                .flatMap(field -> files.read(field).stream())
                .filter(named -> !named.id().digits().isEmpty())
                .findFirst()
                .or(() -> number(visible, columns.mayCount()));
    }

    /** A cell of nothing but digits, or one that begins with those of an existing migration: {@code #217 (carts)}. */
    private Optional<Named> number(VisibleText visible, boolean mayCount) {
        String text = visible.text();
        Matcher digits = DIGITS.matcher(text).region(Words.firstLetter(text), text.length());
        if (!digits.lookingAt()) {
            return Optional.empty();
        }
        Span span = visible.span(digits.start(), digits.end());
        String number = digits.group();
        if (!text.strip().equals(number)) {
            return mayCount ? Optional.empty() : known.ofDigits(number).map(id -> new Named(id, Optional.of(span)));
        }
        boolean count = mayCount && !number.startsWith("0") && number.length() < ID_DIGITS || number.equals("0");
        return count ? Optional.empty() : Optional.of(new Named(new MigrationId(number), Optional.of(span)));
    }
}

package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.reading.markdown.VisibleText;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The columns of a table that lists migrations.
 *
 * @param migration index of the one that names them, 0-based
 */
record Columns(List<Column> all, int migration) {
    private static final Set<FieldName> TELLING =
            EnumSet.of(FieldName.STATUS, FieldName.DATE_ADDED, FieldName.DATE_MIGRATED, FieldName.DATE_DEPLOYED);

    /** Headers under which migrations stand too, and other things more often. */
    private static final Set<String> NAMES = Set.of("id", "version", "name", "script", "folder", "migration name");

    /** Headers of columns that only count the rows. */
    private static final Set<String> COUNTERS = Set.of("", "no", "nr", "number", "order", "step", "seq");

    private static final String DATE = "date";

    /**
     * A column's header.
     *
     * @param span the label's characters, without stars and blanks around
     */
    record Column(FieldName name, String label, Span span) {
        /** Whether it gives a status or a date. */
        boolean tells() {
            return TELLING.contains(name) || Words.bare(label).equals(DATE);
        }

        private boolean mayNameMigration() {
            return NAMES.contains(Words.bare(label));
        }

        /** Whether the rows may still be about migrations when such a column stands before the migration's. */
        private boolean mayLead() {
            return tells() || mayNameMigration() || COUNTERS.contains(Words.bare(label));
        }
    }

    /**
     * Empty where the header does not say that every row is about a migration: one column names it, another its status
     * or a date, and before the first of them stands nothing else that the row could be about.
     */
    static Optional<Columns> of(Source source, Words words, List<Block.Cell> header) {
        List<Column> all = new ArrayList<>();
        for (Block.Cell cell : header) {
            all.add(column(source, words, cell));
        }
        int migration = index(all, FieldName.MIGRATION_FILE);
        for (int i = 0; migration < 0 && i < all.size(); i++) {
            migration = all.get(i).mayNameMigration() ? i : -1;
        }
        boolean lists = migration >= 0
                && all.stream().anyMatch(Column::tells)
                && all.subList(0, migration).stream().allMatch(Column::mayLead);
        return lists ? Optional.of(new Columns(all, migration)) : Optional.empty();
    }

    /** Those of a table whose rows are known to be about the migrations in one of them; empty for a negative index. */
    static Optional<Columns> at(Source source, Words words, List<Block.Cell> header, int migration) {
        return migration < 0
                ? Optional.empty()
                : Optional.of(new Columns(
                        header.stream().map(cell -> column(source, words, cell)).toList(), migration));
    }

    /** Whether the migration's column can hold nothing else, so that digits alone are an id there. */
    boolean isOfMigrations() {
        return all.get(migration).name() == FieldName.MIGRATION_FILE;
    }

    /** Whether short numbers in the migration's column may be how many there are. */
    boolean mayCount() {
        return Words.bare(all.get(migration).label()).endsWith("s");
    }

    private static int index(List<Column> all, FieldName name) {
        int index = all.size() - 1;
        int found = -1;
        for (; index >= 0; index--) {
            found = all.get(index).name() == name ? index : found;
        }
        return found;
    }

    private static Column column(Source source, Words words, Block.Cell cell) {
        VisibleText visible = new VisibleText(source, cell.content());
        String text = visible.text();
        String label = text.strip();
        int start = text.indexOf(label);
        Span span = label.isEmpty() ? Span.at(cell.span().start()) : visible.span(start, start + label.length());
        return new Column(words.field(label), label, span);
    }
}

package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.DataVerb;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The statements of a script that take the longer the more rows a table holds that was there before. */
final class RowWork {
    private final Set<TableName> made = new HashSet<>();
    private final Checks checks;
    private final List<Task> all = new ArrayList<>();

    private RowWork(Checks checks) {
        this.checks = checks;
    }

    /** What a statement does with rows. */
    enum Kind {
        INDEX(
                "an index is built",
                "create the index with CONCURRENTLY in a migration of its own.",
                "create the index ON ONLY the partitioned table, then with CONCURRENTLY on each partition, and attach those:"
                        + " ALTER INDEX … ATTACH PARTITION."),
        UNIQUE(
                "an index is built",
                "build a unique index with CONCURRENTLY in a migration of its own, then add the constraint USING INDEX.",
                "add it to ONLY the partitioned table; on each partition build a unique index with CONCURRENTLY, add the"
                        + " constraint USING INDEX, and attach it: ALTER INDEX … ATTACH PARTITION."),
        CHECK(
                "every row is checked",
                "add the constraint as NOT VALID, and validate it in a later migration, which blocks nobody.",
                "add the constraint to each partition as NOT VALID, validate those in a later migration, then add it to the"
                        + " partitioned table."),
        VALIDATION("every row is checked", "validate the constraint in a migration of its own, which blocks nobody."),
        NOT_NULL(
                "every row is checked",
                "add CHECK (… IS NOT NULL) as NOT VALID, validate it in a later migration, then SET NOT NULL."),
        ATTACHMENT(
                "every row is checked",
                "add a CHECK that says the same as the partition's bounds as NOT VALID, validate it in a later migration,"
                        + " then attach."),
        ROWS("rows are written", "write the rows in a migration of their own, so that the lock is gone by then.");

        private final String text;
        private final String advice;
        private final String partitioned;

        Kind(String text, String advice) {
            this(text, advice, advice);
        }

        /** @param partitioned the advice for a partitioned table */
        Kind(String text, String advice, String partitioned) {
            this.text = text;
            this.advice = advice;
            this.partitioned = partitioned;
        }

        /** @param ofPartitioned whether the table that the SQL names is partitioned */
        String advice(boolean ofPartitioned) {
            return ofPartitioned ? partitioned : advice;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Such a statement.
     *
     * @param statement in its script
     */
    record Task(Span statement, TableName table, Kind kind) {}

    /**
     * Finds them, in the order of the script.
     *
     * @param changes of the script
     * @param checks those that are there before the script; learns what the script does
     */
    static List<Task> of(List<WrittenChange> changes, Checks checks) {
        RowWork work = new RowWork(checks);
        for (WrittenChange change : changes) {
            work.add(change, changes);
            checks.add(change);
        }
        return work.all;
    }

    private void add(WrittenChange written, List<WrittenChange> changes) {
        if (!(written.change() instanceof SchemaChange.OfTable change)) {
            return;
        }
        TableName table = TableName.of(change.table());
        if (change instanceof SchemaChange.TableCreated) {
            made.add(table);
        } else if (change instanceof SchemaChange.TableRenamed renamed && made.contains(table)) {
            made.add(table.renamed(renamed.newName()));
        } else if (!made.contains(table)) {
            kind(change, written, changes).ifPresent(kind -> all.add(new Task(written.statement(), table, kind)));
        }
    }

    private Optional<Kind> kind(SchemaChange change, WrittenChange written, List<WrittenChange> changes) {
        if (change instanceof SchemaChange.IndexCreated index) {
            return index.concurrently() ? Optional.empty() : Optional.of(Kind.INDEX);
        } else if (change instanceof SchemaChange.ConstraintAdded added) {
            return kind(added.constraint(), written, changes);
        } else if (change instanceof SchemaChange.ConstraintValidated) {
            return Optional.of(Kind.VALIDATION);
        } else if (change instanceof SchemaChange.NullabilityChanged changed) {
            // PostgreSQL 12 and later look at no row where a valid CHECK says the same.
            return changed.nullable() || checks.mayForbidNull(changed.table(), changed.column())
                    ? Optional.empty()
                    : Optional.of(Kind.NOT_NULL);
        } else if (change instanceof SchemaChange.DataChanged data) {
            boolean rows = data.verb() == DataVerb.UPDATE || data.verb() == DataVerb.DELETE;
            return rows ? Optional.of(Kind.ROWS) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Kind> kind(Constraint constraint, WrittenChange written, List<WrittenChange> changes) {
        return switch (constraint.kind()) {
            case PRIMARY_KEY, UNIQUE, EXCLUDE -> Optional.of(Kind.UNIQUE);
            case CHECK -> constraint.validated() ? Optional.of(Kind.CHECK) : Optional.empty();
            case FOREIGN_KEY ->
                constraint.validated() && !isOfEmptyColumn(written, changes)
                        ? Optional.of(Kind.CHECK)
                        : Optional.empty();
            case NOT_NULL, USING_INDEX -> Optional.empty();
        };
    }

    /** PostgreSQL checks no foreign key that comes with a new column without a default. */
    private static boolean isOfEmptyColumn(WrittenChange key, List<WrittenChange> changes) {
        return changes.stream()
                .anyMatch(other -> other.at().equals(key.at())
                        && other.change() instanceof SchemaChange.ColumnAdded added
                        && added.column().defaultText().isEmpty());
    }
}

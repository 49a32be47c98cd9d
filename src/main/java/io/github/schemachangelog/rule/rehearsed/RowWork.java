package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.DataVerb;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The statements of a script that take the longer the more rows a table holds that was there before. */
final class RowWork {
    private final Set<String> made = new HashSet<>();
    private final List<SchemaChange> earlier;
    private final List<Task> all = new ArrayList<>();

    private RowWork(List<SchemaChange> earlier) {
        this.earlier = earlier;
    }

    /** What a statement does with rows. */
    enum Kind {
        INDEX("an index is built", "create the index with CONCURRENTLY in a migration of its own."),
        UNIQUE(
                "an index is built",
                "build a unique index with CONCURRENTLY in a migration of its own, then add the constraint USING INDEX."),
        CHECK(
                "every row is checked",
                "add the constraint as NOT VALID, and validate it in a later migration, which blocks nobody."),
        VALIDATION("every row is checked", "validate the constraint in a migration of its own, which blocks nobody."),
        NOT_NULL(
                "every row is checked",
                "add CHECK (… IS NOT NULL) as NOT VALID, validate it in a later migration, then SET NOT NULL."),
        ROWS("rows are written", "write the rows in a migration of their own, so that the lock is gone by then.");

        private final String text;
        private final String advice;

        Kind(String text, String advice) {
            this.text = text;
            this.advice = advice;
        }

        String advice() {
            return advice;
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
    record Task(Span statement, String table, Kind kind) {}

    /**
     * Finds them, in the order of the script.
     *
     * @param changes of the script
     * @param earlier what the migrations before it change
     */
    static List<Task> of(List<WrittenChange> changes, List<SchemaChange> earlier) {
        RowWork work = new RowWork(earlier);
        for (WrittenChange change : changes) {
            work.add(change, changes);
        }
        return work.all;
    }

    private void add(WrittenChange written, List<WrittenChange> changes) {
        if (!(written.change() instanceof SchemaChange.OfTable change)) {
            return;
        }
        String table = key(change.table().name());
        if (change instanceof SchemaChange.TableCreated) {
            made.add(table);
        } else if (change instanceof SchemaChange.TableRenamed renamed && made.contains(table)) {
            made.add(key(renamed.newName()));
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
            return changed.nullable() || isChecked(changed) ? Optional.empty() : Optional.of(Kind.NOT_NULL);
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

    /** PostgreSQL 12 and later look at no row where a valid CHECK says the same. */
    private boolean isChecked(SchemaChange.NullabilityChanged changed) {
        return earlier.stream()
                .flatMap(change -> constraints(change, changed.table()))
                .filter(constraint -> constraint.kind() == Constraint.Kind.CHECK)
                .flatMap(constraint -> constraint.expression().stream())
                .map(RowWork::key)
                .anyMatch(text -> text.contains(key(changed.column())) && text.contains("not null"));
    }

    private static Stream<Constraint> constraints(SchemaChange change, ObjectName table) {
        if (!(change instanceof SchemaChange.OfTable one)
                || !key(one.table().name()).equals(key(table.name()))) {
            return Stream.empty();
        }
        if (change instanceof SchemaChange.TableCreated created) {
            return created.constraints().stream();
        }
        return change instanceof SchemaChange.ConstraintAdded added ? Stream.of(added.constraint()) : Stream.empty();
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

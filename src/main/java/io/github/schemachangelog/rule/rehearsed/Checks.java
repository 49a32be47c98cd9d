package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The CHECK constraints that tables have and do not have, as far as the SQL says it that came before. */
final class Checks {
    private static final Pattern NOT_NULL = Pattern.compile("(?i)\\bnot\\s+null\\b");
    private static final String LETTER = "[\\p{L}\\p{N}_$]";

    private final List<Check> all = new ArrayList<>();

    /** The tables that are known to have no valid one. */
    private final Set<TableName> without = new HashSet<>();

    /** A statement that may have added any, unless it goes on to say which table it creates. */
    private Optional<Span> doubtful = Optional.empty();

    /**
     * A CHECK.
     *
     * @param name empty where the server makes it up
     * @param later the names that columns of its expression were given since
     */
    private record Check(
            TableName table, Optional<String> name, String expression, Set<String> later, boolean validated) {
        boolean isCalled(String other) {
            return name.isEmpty() || name.get().equals(other);
        }

        boolean speaksOf(String column) {
            return later.contains(column)
                    || Pattern.compile("(?iu)(?<!" + LETTER + ")" + Pattern.quote(column) + "(?!" + LETTER + ")")
                            .matcher(expression)
                            .find();
        }

        Check onto(TableName other) {
            return new Check(other, name, expression, later, validated);
        }

        Check called(String other) {
            return new Check(table, Optional.of(other), expression, later, validated);
        }

        Check valid() {
            return new Check(table, name, expression, later, true);
        }

        Check with(String column) {
            Set<String> more = new HashSet<>(later);
            more.add(column);
            return new Check(table, name, expression, more, validated);
        }
    }

    /** Whether a valid CHECK may say that a column is never null. */
    boolean mayForbidNull(ObjectName table, String column) {
        TableName of = TableName.of(table);
        return all.stream()
                .filter(check -> check.validated() && check.table().mayBe(of) && check.speaksOf(column))
                .anyMatch(check -> NOT_NULL.matcher(check.expression()).find());
    }

    /** Whether a table certainly has no valid CHECK. */
    boolean hasNone(ObjectName table) {
        return doubtful.isEmpty() && without.contains(TableName.of(table));
    }

    /** Learns what a statement does. */
    void add(WrittenChange written) {
        SchemaChange change = written.change();
        if (doubtful.isPresent() && !doubtful.get().equals(written.statement())) {
            without.clear();
            doubtful = Optional.empty();
        }
        if (change instanceof SchemaChange.NotReadable) {
            doubtful = Optional.of(written.statement());
        } else if (change instanceof SchemaChange.TableCreated created) {
            create(created, doubtful.isEmpty());
            doubtful = Optional.empty();
        } else {
            change(change);
        }
    }

    private void create(SchemaChange.TableCreated created, boolean readable) {
        TableName table = TableName.of(created.table());
        if (readable && !created.ifAbsent() && !created.columns().isEmpty()) {
            without.add(table);
        }
        created.constraints().forEach(constraint -> add(table, constraint));
    }

    private void change(SchemaChange change) {
        if (!(change instanceof SchemaChange.OfTable ofTable)) {
            return;
        }
        TableName table = TableName.of(ofTable.table());
        Predicate<Check> onIt = check -> check.table().equals(table);
        Predicate<Check> maybeOnIt = check -> check.table().mayBe(table);
        if (change instanceof SchemaChange.ConstraintAdded added) {
            add(table, added.constraint());
        } else if (change instanceof SchemaChange.TableDropped) {
            all.removeIf(onIt);
            without.remove(table);
        } else if (change instanceof SchemaChange.TableRenamed renamed) {
            replace(onIt, check -> check.onto(table.renamed(renamed.newName())));
            if (without.remove(table)) {
                without.add(table.renamed(renamed.newName()));
            }
        } else if (change instanceof SchemaChange.ColumnRenamed renamed) {
            replace(maybeOnIt.and(check -> check.speaksOf(renamed.column())), check -> check.with(renamed.newName()));
        } else if (change instanceof SchemaChange.ConstraintDropped dropped) {
            all.removeIf(onIt.and(check -> check.name().equals(Optional.of(dropped.constraint()))));
        } else if (change instanceof SchemaChange.ConstraintRenamed renamed) {
            replace(
                    onIt.and(check -> check.name().equals(Optional.of(renamed.constraint()))),
                    check -> check.called(renamed.newName()));
        } else if (change instanceof SchemaChange.ConstraintValidated validated) {
            replace(maybeOnIt.and(check -> check.isCalled(validated.constraint())), Check::valid);
            without.removeIf(table::mayBe);
        }
    }

    private void add(TableName table, Constraint constraint) {
        if (constraint.kind() == Constraint.Kind.CHECK) {
            if (constraint.validated()) {
                without.removeIf(table::mayBe);
            }
            constraint
                    .expression()
                    .ifPresent(expression ->
                            all.add(new Check(table, constraint.name(), expression, Set.of(), constraint.validated())));
        }
    }

    private void replace(Predicate<Check> which, UnaryOperator<Check> by) {
        all.replaceAll(check -> which.test(check) ? by.apply(check) : check);
    }
}

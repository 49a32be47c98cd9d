package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.Effects.AddedColumn;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Holds claims about columns against what the migration does. */
final class ColumnJudge {
    private final Effects effects;

    ColumnJudge(Effects effects) {
        this.effects = effects;
    }

    Judgement judge(Assertion.OfColumn claim) {
        if (claim instanceof Assertion.NewColumn added) {
            return added(added);
        }
        if (claim instanceof Assertion.NewColumns counted) {
            return counted(counted);
        }
        if (claim instanceof Assertion.Width width) {
            return effects.table(width.table().last())
                    .map(table ->
                            Counting.judge(width.columns(), table.columns().size(), "column"))
                    .orElseGet(() -> Judgement.unchecked("the SQL creates no table `" + width.table() + "`"));
        }
        if (claim instanceof Assertion.DroppedColumn dropped) {
            return found(
                    change -> change instanceof SchemaChange.ColumnDropped one
                            && is(dropped.table(), one.table().name())
                            && dropped.column().means(one.column()),
                    "drops it",
                    "the SQL does not drop column `" + dropped.column() + "`" + of(dropped.table()));
        }
        if (claim instanceof Assertion.RenamedColumn renamed) {
            return found(
                    change -> Renaming.of(change)
                            .filter(one -> renamed.column().means(one.before())
                                    && renamed.newName().means(one.after())
                                    && one.table()
                                            .filter(table -> !is(renamed.table(), table))
                                            .isEmpty())
                            .isPresent(),
                    "renames it",
                    "the SQL does not rename column `" + renamed.column() + "` to `" + renamed.newName() + "`");
        }
        if (claim instanceof Assertion.Renullified changed) {
            return found(
                    change -> change instanceof SchemaChange.NullabilityChanged one
                            && is(changed.table(), one.table().name())
                            && changed.column().means(one.column())
                            && changed.nullable() == one.nullable(),
                    "changes it",
                    "the SQL does not make column `" + changed.column() + "` "
                            + (changed.nullable() ? "nullable" : "NOT NULL"));
        }
        Assertion.RetypedColumn retyped = (Assertion.RetypedColumn) claim;
        return found(
                change -> change instanceof SchemaChange.ColumnTypeChanged one
                        && is(retyped.table(), one.table().name())
                        && retyped.column().means(one.column())
                        && retyped.type().means(one.type()).orElse(true),
                "changes its type",
                "the SQL does not give column `" + retyped.column() + "` the type `" + retyped.type() + "`");
    }

    private Judgement found(Predicate<SchemaChange> which, String fact, String otherwise) {
        Optional<PlacedChange> found = effects.onExisting().stream()
                .filter(change -> which.test(change.change()))
                .findFirst();
        return found.map(change -> Judgement.verified(change.place(), fact))
                .orElseGet(() -> Judgement.refuted(otherwise));
    }

    private Judgement counted(Assertion.NewColumns counted) {
        if (counted.table().isEmpty()) {
            long onExisting = effects.addedColumns().size();
            long all = effects.allColumns().count();
            return Counting.judge(counted.count(), (int) onExisting, (int) Math.max(all, onExisting), "new column");
        }
        Name table = counted.table().get();
        int found = (int) columns(counted.table()).count();
        boolean unknown = found == 0 && effects.allColumns().anyMatch(column -> table.resembles(column.table()));
        return unknown
                ? Judgement.unchecked("`" + table + "` may be the model of a table")
                : Counting.judge(counted.count(), found, "new column");
    }

    private Stream<AddedColumn> columns(Optional<Name> table) {
        return effects.allColumns().filter(column -> is(table, column.table()));
    }

    private static boolean is(Optional<Name> claimed, String table) {
        return claimed.isEmpty() || claimed.get().means(table);
    }

    private static String of(Optional<Name> table) {
        return table.map(name -> " of `" + name + "`").orElse("");
    }

    private Judgement added(Assertion.NewColumn claim) {
        List<AddedColumn> found = columns(claim.table())
                .filter(column -> claim.column().means(column.column().name()))
                .toList();
        if (found.isEmpty()) {
            return missing(claim);
        }
        return found.stream()
                .map(column -> compared(claim.attributes(), column))
                .filter(judgement -> !judgement.isRefuted())
                .findFirst()
                .orElseGet(() -> compared(claim.attributes(), found.get(0)));
    }

    private Judgement missing(Assertion.NewColumn claim) {
        Optional<AddedColumn> elsewhere = effects.allColumns()
                .filter(column -> claim.column().means(column.column().name()))
                .findFirst();
        boolean like = effects.allColumns()
                .anyMatch(column -> is(claim.table(), column.table())
                                && claim.column().resembles(column.column().name())
                        || claim.table()
                                .filter(table -> table.resembles(column.table()))
                                .isPresent());
        boolean other = effects.onExisting().stream()
                        .flatMap(change -> Renaming.of(change.change()).stream())
                        .anyMatch(renaming -> claim.column().means(renaming.after()))
                || isElse(claim.column());
        if (like || other) {
            return Judgement.unchecked("`" + claim.column() + "` may be another name of a column");
        }
        String reason = "the SQL adds no column `" + claim.column() + "`"
                + claim.table().map(table -> " to `" + table + "`").orElse("");
        return elsewhere
                .map(column -> Judgement.refuted(reason, column.place(), "adds it to `" + column.table() + "`"))
                .orElseGet(() -> Judgement.refuted(reason));
    }

    /** Whether the migration makes something else of a name, of which a list below a table may well speak. */
    private boolean isElse(Name name) {
        return effects.indexes().stream()
                        .anyMatch(one -> one.name().filter(name::means).isPresent())
                || effects.constraints().stream()
                        .anyMatch(one ->
                                one.constraint().name().filter(name::means).isPresent())
                || effects.tables().stream().anyMatch(one -> name.means(one.name()))
                || effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.OtherObject one
                                && name.means(one.name().name()));
    }

    private Judgement compared(Attributes claimed, AddedColumn found) {
        Column column = found.column();
        String name = "`" + found.table() + "." + column.name() + "`";
        if (claimed.type()
                .flatMap(type -> type.means(column.type()))
                .filter(fits -> !fits)
                .isPresent()) {
            return Judgement.refuted(
                    "the type of " + name + " is `" + column.type() + "`", found.place(), "gives it this type");
        }
        if (claimed.nullable().filter(nullable -> nullable != column.nullable()).isPresent()) {
            return Judgement.refuted(
                    name + (column.nullable() ? " takes NULL" : " is NOT NULL"), found.place(), "says so");
        }
        if (claimed.unique().isPresent() && !isUnique(found)) {
            return Judgement.refuted("nothing makes " + name + " unique", found.place(), "adds it");
        }
        return defaulted(claimed, found).orElseGet(() -> Judgement.verified(found.place(), "adds it"));
    }

    private boolean isUnique(AddedColumn found) {
        boolean constraint = effects.constraints().stream()
                .filter(one -> one.table().equalsIgnoreCase(found.table()))
                .map(Effects.NewConstraint::constraint)
                .anyMatch(one -> one.kind() == Constraint.Kind.USING_INDEX
                        || isKey(one) && isOnly(one.columns(), found.column().name()));
        return constraint
                || effects.indexes().stream()
                        .anyMatch(index -> index.index().unique()
                                && index.table().equalsIgnoreCase(found.table())
                                && isOnly(index.index().keys(), found.column().name()));
    }

    private static boolean isKey(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.UNIQUE || constraint.kind() == Constraint.Kind.PRIMARY_KEY;
    }

    private static boolean isOnly(List<String> columns, String name) {
        return columns.size() == 1 && columns.get(0).replace("\"", "").equalsIgnoreCase(name);
    }

    /** What is wrong with the default, where anything certainly is. */
    private static Optional<Judgement> defaulted(Attributes claimed, AddedColumn found) {
        Optional<String> written = found.column().defaultText();
        if (claimed.defaultText().isEmpty() || found.column().generation() != Column.Generation.NONE) {
            return Optional.empty();
        }
        String name = "`" + found.table() + "." + found.column().name() + "`";
        if (written.isEmpty()) {
            boolean serial = found.column().type().endsWith("serial");
            return serial
                    ? Optional.empty()
                    : Optional.of(Judgement.refuted(name + " has no default", found.place(), "gives it none"));
        }
        String claim = bare(claimed.defaultText().get());
        String fact = bare(written.get());
        boolean literal = claim.matches("[\\w.-]+") && fact.matches("[\\w.-]+");
        return literal && !isSame(claim, fact)
                ? Optional.of(Judgement.refuted(
                        "the default of " + name + " is `" + written.get() + "`", found.place(), "gives it"))
                : Optional.empty();
    }

    private static boolean isSame(String claim, String fact) {
        boolean now = claim.equals("now") && fact.equals("current_timestamp");
        return claim.equals(fact) || now || sameNumber(claim, fact);
    }

    private static boolean sameNumber(String claim, String fact) {
        boolean numbers = claim.matches("-?\\d{1,9}(\\.\\d{1,9})?") && fact.matches("-?\\d{1,9}(\\.\\d{1,9})?");
        return numbers && new BigDecimal(claim).compareTo(new BigDecimal(fact)) == 0;
    }

    /** Without quotes, cast and parentheses of a call. */
    private static String bare(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        int cast = plain.indexOf("::");
        plain = cast > 0 ? plain.substring(0, cast) : plain;
        plain = plain.startsWith("'") && plain.endsWith("'") && plain.length() > 1
                ? plain.substring(1, plain.length() - 1)
                : plain;
        return plain.endsWith("()") ? plain.substring(0, plain.length() - 2) : plain;
    }
}

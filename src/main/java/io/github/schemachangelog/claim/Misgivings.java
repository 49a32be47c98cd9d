package io.github.schemachangelog.claim;

import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Why a claim that the SQL does not bear out may be true all the same, because it may mean something else. */
final class Misgivings {
    /** Kinds of objects that have columns, of which a table knows nothing. */
    private static final Set<String> VIEWS = Set.of("view", "materialized view", "type");

    private static final Pattern NAME = Pattern.compile("[\\w$.]+");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z0-9_ ]{2,}");

    private final MigrationFacts facts;
    private final Effects effects;

    Misgivings(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
    }

    /** A clause; empty where the claim can only be wrong. */
    Optional<String> of(Assertion claim) {
        return Stream.of(aboutTable(claim), aboutColumn(claim), aboutGoing(claim), aboutEnum(claim))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<String> aboutTable(Assertion claim) {
        Optional<Name> table = table(claim);
        if (table.filter(this::isView).isPresent()) {
            return Optional.of("`" + table.get() + "` is no table");
        }
        if (table.filter(this::mayBeModel).isPresent()) {
            return Optional.of("`" + table.get() + "` may be the model of a table");
        }
        return Optional.empty();
    }

    /** The table that it is on, or that it changes. */
    private static Optional<Name> table(Assertion claim) {
        if (claim instanceof Assertion.NewColumn one) {
            return one.table();
        } else if (claim instanceof Assertion.NewColumns one) {
            return one.table();
        } else if (claim instanceof Assertion.DroppedColumn one) {
            return one.table();
        } else if (claim instanceof Assertion.RenamedColumn one) {
            return one.table();
        } else if (claim instanceof Assertion.RetypedColumn one) {
            return one.table();
        } else if (claim instanceof Assertion.Renullified one) {
            return one.table();
        } else if (claim instanceof Assertion.ChangedTable one) {
            return Optional.of(one.table());
        } else if (claim instanceof Assertion.NewIndexes one) {
            return one.table();
        }
        return claim instanceof Assertion.NewIndex one ? one.claimed().table() : Optional.empty();
    }

    private boolean isView(Name name) {
        return changes(change -> change instanceof SchemaChange.OtherObject other
                && VIEWS.contains(other.kind())
                && name.means(other.name().name()));
    }

    /** Not a known table, and like one, or in the spelling of code where tables have another. */
    private boolean mayBeModel(Name name) {
        if (tables().anyMatch(name::means)) {
            return false;
        }
        return tables().anyMatch(name::resembles)
                || isCapitalised(name.last()) && tables().noneMatch(Misgivings::isCapitalised);
    }

    private Stream<String> tables() {
        return Stream.of(
                        facts.before().everywhere(),
                        effects.tables().stream().map(Effects.NewTable::name),
                        effects.addedColumns().stream().map(Effects.AddedColumn::table))
                .flatMap(names -> names);
    }

    private static boolean isCapitalised(String name) {
        return Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    private Optional<String> aboutColumn(Assertion claim) {
        if (claim instanceof Assertion.NewColumn one) {
            String name = one.column().last();
            boolean other = !NAME.matcher(one.column().text()).matches()
                    || CAPITALS.matcher(name).matches()
                    || TypeWords.isKnown(name)
                    || isCapitalised(name)
                            && effects.allColumns()
                                    .noneMatch(column ->
                                            isCapitalised(column.column().name()));
            return other ? Optional.of("`" + one.column() + "` may be no column") : Optional.empty();
        }
        if (claim instanceof Assertion.RetypedColumn one
                && !TypeWords.isKnown(one.type().base())) {
            return Optional.of("whether `" + one.type() + "` is meant as a type is not known");
        }
        boolean renames = claim instanceof Assertion.RenamedColumn one
                && changes(change -> change instanceof SchemaChange.TableRenamed
                        || change instanceof SchemaChange.OtherObject other
                                && one.column().means(other.name().name()));
        return renames ? Optional.of("the SQL renames something else, too") : Optional.empty();
    }

    /** Who has only read the SQL does not know what goes with a column, a table or by CASCADE. */
    private Optional<String> aboutGoing(Assertion claim) {
        boolean gone = claim instanceof Assertion.DroppedIndex
                || claim instanceof Assertion.DroppedConstraint
                || claim instanceof Assertion.DroppedObject
                || claim instanceof Assertion.DroppedColumn
                || claim instanceof Assertion.DroppedType;
        boolean takesMore = gone
                && facts.seen().isEmpty()
                && changes(change -> change instanceof SchemaChange.ColumnDropped
                        || change instanceof SchemaChange.TableDropped
                        || change instanceof SchemaChange.TypeDropped);
        boolean cascades =
                gone && facts.script().text().toLowerCase(Locale.ROOT).contains("cascade");
        return takesMore && (cascades || !(claim instanceof Assertion.DroppedColumn))
                ? Optional.of("it may go with what the SQL drops")
                : Optional.empty();
    }

    private Optional<String> aboutEnum(Assertion claim) {
        if (!(claim instanceof Assertion.NewEnumValues one) || one.type().isEmpty()) {
            return Optional.empty();
        }
        Name type = one.type().get();
        boolean toAnother = changes(change -> change instanceof SchemaChange.EnumValueAdded added
                && one.values().stream().anyMatch(value -> EnumJudge.isValue(value, added.value()))
                && !type.means(added.type().name()));
        boolean column = !type.qualifier().isEmpty();
        boolean rows = effects.data().stream()
                .anyMatch(change -> change.change()
                        .subject()
                        .filter(name -> type.means(name.name()))
                        .isPresent());
        return toAnother || column || rows
                ? Optional.of("`" + type + "` may be a table or a column of that type")
                : Optional.empty();
    }

    private boolean changes(Predicate<SchemaChange> which) {
        List<PlacedChange> changes = effects.onExisting();
        return changes.stream().anyMatch(change -> which.test(change.change()));
    }
}

package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import io.github.schemachangelog.evidence.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Holds claims about tables against what the migration does. */
final class TableJudge {
    private final Effects effects;
    private final MigrationFacts facts;

    TableJudge(Effects effects, MigrationFacts facts) {
        this.effects = effects;
        this.facts = facts;
    }

    Judgement judge(Assertion.OfTable claim) {
        if (claim instanceof Assertion.NewTable created) {
            return created(created.table());
        }
        if (claim instanceof Assertion.NewTables counted) {
            boolean others = effects.tables().isEmpty()
                    && find(change -> change instanceof SchemaChange.TableDropped
                                    || change instanceof SchemaChange.TableRenamed)
                            .isPresent();
            return others
                    ? Counting.ofOthers(counted.count(), "new table")
                    : Counting.judge(counted.count(), effects.tables().size(), "new table");
        }
        if (claim instanceof Assertion.AllTables all) {
            return facts.before().isFirst()
                    ? Counting.judge(all.count(), effects.tables().size(), "table")
                    : Judgement.unchecked("how many tables there are is not known here");
        }
        if (claim instanceof Assertion.ChangedTable changed) {
            return changed(changed.table());
        }
        if (claim instanceof Assertion.DroppedTable dropped) {
            return dropped(dropped.table());
        }
        if (claim instanceof Assertion.NewObject made) {
            return placed(made, object(made.name(), made.objectKind(), Verb.CREATED));
        }
        if (claim instanceof Assertion.DroppedObject gone) {
            return object(gone.name(), gone.objectKind(), Verb.DROPPED);
        }
        if (claim instanceof Assertion.SecuredTable secured) {
            return new SecurityJudge(facts).judge(secured);
        }
        Assertion.RenamedTable renamed = (Assertion.RenamedTable) claim;
        return find(change -> change instanceof SchemaChange.TableRenamed found
                        && renamed.table().means(found.table().name())
                        && renamed.newName().means(found.newName()))
                .map(found -> Judgement.verified(found.place(), "renames it"))
                .orElseGet(() -> Judgement.refuted(
                        "the SQL does not rename `" + renamed.table() + "` to `" + renamed.newName() + "`"));
    }

    private Judgement created(Name table) {
        for (Effects.NewTable created : effects.tables()) {
            if (table.means(created.name()) && isInAnotherSchema(table, created.name())) {
                return Judgement.unchecked("the SQL makes `" + created.name() + "` in another schema");
            }
            if (table.means(created.name())) {
                return Judgement.verified(created.place(), "creates it");
            }
        }
        Optional<Effects.NewTable> like = effects.tables().stream()
                .filter(created -> table.resembles(created.name()))
                .findFirst();
        if (like.isPresent()) {
            return Judgement.unchecked(
                    "`" + table + "` may be the model of table `" + like.get().name() + "`");
        }
        boolean view = find(change -> change instanceof SchemaChange.OtherObject other
                        && table.means(other.name().name()))
                .isPresent();
        return view
                ? Judgement.unchecked("the SQL makes something else of the name `" + table + "`")
                : Judgement.refuted("the SQL creates no table `" + table + "`" + instead());
    }

    /** {@code public.orders} where the SQL writes {@code shop.orders}. */
    private boolean isInAnotherSchema(Name table, String made) {
        String schema = new Name(table.qualifier(), true).last();
        boolean same = schema.isEmpty()
                || facts.changes().stream()
                        .filter(change -> change.change() instanceof SchemaChange.TableCreated one
                                && one.table().name().equalsIgnoreCase(made))
                        .anyMatch(change -> ((SchemaChange.TableCreated) change.change())
                                .table()
                                .schema()
                                .filter(other -> !other.equalsIgnoreCase(schema))
                                .isEmpty());
        return !same;
    }

    private String instead() {
        List<Effects.NewTable> tables = effects.tables();
        return tables.size() == 1 ? ", but `" + tables.get(0).name() + "`" : "";
    }

    /** An object that is made and dropped by the same script may be either to its entry. */
    private Judgement object(Name name, String kind, Verb verb) {
        List<PlacedChange> same = effects.onExisting().stream()
                .filter(change -> change.change() instanceof SchemaChange.OtherObject other
                        && name.means(other.name().name()))
                .toList();
        Predicate<PlacedChange> isMeant = change -> change.change() instanceof SchemaChange.OtherObject other
                && other.kind().equals(kind)
                && other.verb() == verb;
        Optional<PlacedChange> found = same.stream().filter(isMeant).findFirst();
        String does = verb == Verb.CREATED ? "creates" : "drops";
        boolean undone = verb == Verb.CREATED
                && same.stream().dropWhile(isMeant.negate()).anyMatch(change -> isUndoing(change.change(), kind));
        if (found.isPresent() && !undone) {
            return Judgement.verified(found.get().place(), does + " it");
        }
        return same.isEmpty() && effects.table(name.last()).isEmpty()
                ? Judgement.refuted("the SQL " + does + " no " + kind + " `" + name + "`")
                : Judgement.unchecked("the SQL does something else with `" + name + "`");
    }

    private static boolean isUndoing(SchemaChange change, String kind) {
        return change instanceof SchemaChange.OtherObject other
                && other.kind().equals(kind)
                && (other.verb() == Verb.DROPPED || kind.equals("policy") && other.verb() == Verb.ALTERED);
    }

    /** A view or a function is on no table, whatever an entry says it is on. */
    private Judgement placed(Assertion.NewObject made, Judgement judgement) {
        if (judgement.verdict() != Verdict.VERIFIED) {
            return judgement;
        }
        boolean elsewhere = made.table().isPresent()
                && facts.tableOf(made.objectKind(), made.name().last())
                        .filter(made.table().get()::means)
                        .isEmpty();
        if (elsewhere) {
            return Judgement.unchecked("that it is on `" + made.table().get() + "` is not known");
        }
        Set<String> words = facts.wordsOf(made.objectKind(), made.name().last());
        return !words.containsAll(made.events())
                ? Judgement.unchecked("what it is, or when it fires, is told otherwise")
                : judgement;
    }

    private Judgement changed(Name table) {
        if (effects.table(table.last()).isPresent()) {
            return Judgement.unchecked("the SQL creates `" + table + "`, and does not only alter it");
        }
        boolean columns = effects.addedColumns().stream().anyMatch(column -> table.means(column.table()));
        boolean constraints = effects.constraints().stream().anyMatch(one -> table.means(one.table()));
        boolean indexes = effects.indexes().stream().anyMatch(one -> table.means(one.table()));
        boolean other = effects.onExisting().stream().anyMatch(change -> isOf(table, change));
        boolean rows = effects.data().stream().anyMatch(change -> isOf(table, change));
        return columns || constraints || indexes || other || rows
                ? Judgement.verified()
                : likeAny(table)
                        ? Judgement.unchecked("`" + table + "` may be the model of a table")
                        : Judgement.refuted("the SQL does not touch table `" + table + "`");
    }

    private static boolean isOf(Name table, PlacedChange change) {
        return change.change()
                .subject()
                .filter(name -> table.means(name.name()))
                .isPresent();
    }

    /** Not the name of a table that is made anywhere, and like one. */
    private boolean mayBeModel(Name table) {
        return facts.before().everywhere().noneMatch(table::means) && likeAny(table);
    }

    private boolean likeAny(Name table) {
        return facts.before().everywhere().anyMatch(table::resembles)
                || effects.tables().stream().anyMatch(one -> table.resembles(one.name()))
                || effects.addedColumns().stream().anyMatch(one -> table.resembles(one.table()));
    }

    private Judgement dropped(Name table) {
        return find(change -> change instanceof SchemaChange.TableDropped found
                        && table.means(found.table().name()))
                .map(found -> Judgement.verified(found.place(), "drops it"))
                .orElseGet(() -> mayBeModel(table)
                        ? Judgement.unchecked("`" + table + "` may be the model of a table")
                        : Judgement.refuted("the SQL does not drop table `" + table + "`"));
    }

    private Optional<PlacedChange> find(Predicate<SchemaChange> which) {
        return effects.onExisting().stream()
                .filter(change -> which.test(change.change()))
                .findFirst();
    }
}

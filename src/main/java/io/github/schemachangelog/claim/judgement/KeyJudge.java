package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.AllForeignKeys;
import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.NewConstraint;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Holds claims about foreign keys and other constraints against what the migration does. */
final class KeyJudge {
    /** What forbids to delete, sooner or later. */
    private static final Set<String> ALIKE = Set.of("RESTRICT", "NO ACTION");

    private final Effects effects;

    KeyJudge(Effects effects) {
        this.effects = effects;
    }

    Judgement judge(Assertion.OfKey claim) {
        if (claim instanceof Assertion.NewForeignKey created) {
            return created(created);
        }
        boolean others = effects.constraints().isEmpty()
                && effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.OfConstraint);
        if (claim instanceof Assertion.NewForeignKeys counted && others) {
            return Counting.ofOthers(counted.count(), "foreign key");
        }
        if (claim instanceof Assertion.NewConstraints counted && others) {
            return Counting.ofOthers(counted.count(), "constraint");
        }
        if (claim instanceof Assertion.NewForeignKeys counted) {
            return Counting.judge(counted.count(), foreignKeys().size(), "foreign key");
        }
        if (claim instanceof Assertion.NewConstraints counted) {
            return counted(counted.count());
        }
        if (claim instanceof Assertion.NewConstraint named) {
            return new NamedConstraintJudge(effects).judge(named);
        }
        Assertion.DroppedConstraint dropped = (Assertion.DroppedConstraint) claim;
        return dropped(dropped);
    }

    /** Without their number some of them may be meant. */
    Judgement judge(AllForeignKeys claim) {
        List<NewConstraint> keys = foreignKeys();
        Optional<Judgement> wrong = keys.stream()
                .flatMap(key -> wrongActions(claim.onDelete(), claim.onUpdate(), key))
                .findFirst();
        if (keys.isEmpty()) {
            return Judgement.unchecked("the SQL adds no foreign key");
        }
        boolean all = claim.count().filter(count -> count.allows(keys.size())).isPresent();
        return wrong.map(one -> one.isRefuted() && !all ? Judgement.unchecked(one.reason()) : one)
                .orElseGet(() -> Judgement.verified(keys.get(0).place(), "adds the first of them"));
    }

    /** All of them, or those that are no part of their table: no other number says which of them it leaves out. */
    private Judgement counted(Count claimed) {
        List<NewConstraint> all = effects.constraints();
        int primary = (int) all.stream()
                .filter(one -> one.constraint().kind() == Constraint.Kind.PRIMARY_KEY
                        || one.constraint().kind() == Constraint.Kind.NOT_NULL)
                .count();
        int others = all.size() - primary;
        Judgement judged = Counting.judge(claimed, Math.min(foreignKeys().size(), others), all.size(), "constraint");
        boolean told = claimed.allows(others) || claimed.allows(all.size());
        return judged.verdict() == Verdict.VERIFIED && !told
                ? Judgement.unchecked("which of the " + all.size() + " constraints are counted is not told")
                : judged;
    }

    private Judgement dropped(Assertion.DroppedConstraint claim) {
        List<PlacedChange> same = effects.onExisting().stream()
                .filter(change -> change.change() instanceof SchemaChange.ConstraintDropped found
                        && claim.constraint().means(found.constraint()))
                .toList();
        if (same.isEmpty() && dropsNameWith(claim.constraint())) {
            return Judgement.unchecked("`" + claim.constraint() + "` may be the column of a constraint");
        }
        if (same.isEmpty()) {
            return Judgement.refuted("the SQL does not drop constraint `" + claim.constraint() + "`");
        }
        Optional<PlacedChange> there = same.stream()
                .filter(change -> isOn(claim.table(), table(change).name()))
                .findFirst();
        if (there.isPresent()) {
            return Judgement.verified(there.get().place(), "drops it");
        }
        return Judgement.unchecked("`" + claim.table().get() + "` may be a column, or another name, of `"
                + table(same.get(0)).name() + "`");
    }

    /** {@code Dropped foreign key `user_id`}: the constraint's name holds that of its column. */
    private boolean dropsNameWith(Name column) {
        String part = Effects.key(column.last());
        return effects.onExisting().stream()
                .anyMatch(change -> change.change() instanceof SchemaChange.ConstraintDropped found
                        && Effects.key(found.constraint()).contains(part));
    }

    /** {@code orders.user_id} may be a table with its column. */
    static boolean isOn(Optional<Name> claimed, String table) {
        return claimed.isEmpty()
                || claimed.get().means(table)
                || claimed.get().qualifier().equalsIgnoreCase(table);
    }

    private static ObjectName table(PlacedChange dropped) {
        return ((SchemaChange.ConstraintDropped) dropped.change()).table();
    }

    private List<NewConstraint> foreignKeys() {
        return effects.constraints().stream()
                .filter(one -> one.constraint().kind() == Constraint.Kind.FOREIGN_KEY)
                .toList();
    }

    private Judgement created(Assertion.NewForeignKey claim) {
        List<NewConstraint> found = foreignKeys().stream()
                .filter(one -> claim.table().isEmpty() || claim.table().get().means(one.table()))
                .filter(one -> claim.column()
                        .filter(column -> !isOn(one, column) && !isNamed(one, column))
                        .isEmpty())
                .toList();
        if (found.isEmpty()
                && claim.table().isEmpty()
                && claim.column().filter(this::isTableWithKey).isPresent()) {
            return created(new Assertion.NewForeignKey(
                    claim.column(),
                    Optional.empty(),
                    claim.target(),
                    claim.targetColumn(),
                    claim.onDelete(),
                    claim.onUpdate()));
        }
        if (found.isEmpty()) {
            return missing(claim);
        }
        List<Judgement> judgements =
                found.stream().map(one -> compared(claim, one)).toList();
        return judgements.stream()
                .filter(judgement -> !judgement.isRefuted())
                .findFirst()
                .orElse(judgements.get(0));
    }

    /** {@code New foreign key `orders_user_id_fkey` to `users`}. */
    private static boolean isNamed(NewConstraint key, Name name) {
        return key.constraint().name().filter(name::means).isPresent();
    }

    static boolean isOn(NewConstraint key, Name column) {
        return key.constraint().columns().stream().anyMatch(column::means);
    }

    /** {@code New foreign key from `payments` to `orders`}. */
    private boolean isTableWithKey(Name name) {
        return foreignKeys().stream().anyMatch(one -> name.means(one.table()));
    }

    /** {@code auth.users} may be a table of a schema and looks like a table with its column. */
    private static Assertion.NewForeignKey unqualified(Assertion.NewForeignKey claim, NewConstraint key) {
        ObjectName table = key.constraint().target().orElseThrow().table();
        boolean schema =
                claim.targetColumn().filter(one -> one.means(table.name())).isPresent()
                        && !claim.target().means(table.name())
                        && table.schema().filter(claim.target()::means).isPresent();
        return schema
                ? new Assertion.NewForeignKey(
                        claim.table(),
                        claim.column(),
                        claim.targetColumn().get(),
                        Optional.empty(),
                        claim.onDelete(),
                        claim.onUpdate())
                : claim;
    }

    private Judgement missing(Assertion.NewForeignKey claim) {
        boolean model = claim.table()
                .filter(table -> effects.constraints().stream().anyMatch(one -> table.resembles(one.table())))
                .filter(table -> effects.constraints().stream().noneMatch(one -> table.means(one.table())))
                .isPresent();
        String from = claim.column()
                .map(column -> " on `" + claim.table().map(table -> table + ".").orElse("") + column + "`")
                .orElse("");
        return model
                ? Judgement.unchecked("the entry may name a model instead of a table")
                : Judgement.refuted("the SQL adds no foreign key" + from);
    }

    private static Judgement compared(Assertion.NewForeignKey written, NewConstraint key) {
        Assertion.NewForeignKey claim = unqualified(written, key);
        Constraint.Target target = key.constraint().target().orElseThrow();
        String name = shown(key);
        String table = target.table().name();
        if (!claim.target().means(table)
                && claim.column().filter(column -> isNamed(key, column)).isPresent()
                && claim.target().means(key.table())) {
            return Judgement.unchecked(
                    "whether `" + claim.target() + "` is where it is or where it points to is not told");
        }
        if (!claim.target().means(table)) {
            return claim.target().resembles(table)
                    ? Judgement.unchecked("`" + claim.target() + "` may be the model of `" + table + "`")
                    : Judgement.refuted(name + " points to `" + table + "`", key.place(), "adds it");
        }
        boolean otherColumn = claim.targetColumn().isPresent()
                && !target.columns().isEmpty()
                && target.columns().stream().noneMatch(claim.targetColumn().get()::means);
        if (otherColumn) {
            return Judgement.refuted(
                    name + " points to `" + table + "." + String.join(", ", target.columns()) + "`",
                    key.place(),
                    "adds it");
        }
        boolean unwritten = target.columns().isEmpty()
                && claim.targetColumn().filter(column -> !column.means("id")).isPresent();
        Optional<Judgement> pointing = unwritten
                ? Optional.of(Judgement.unchecked("the SQL does not say to which column of `" + table + "` it points"))
                : Optional.empty();
        return Stream.concat(wrongActions(claim.onDelete(), claim.onUpdate(), key), pointing.stream())
                .min(Comparator.comparing(judgement -> !judgement.isRefuted()))
                .orElseGet(() -> Judgement.verified(key.place(), "adds it"));
    }

    private static String shown(NewConstraint key) {
        return "the foreign key on `" + key.table() + "."
                + String.join(", ", key.constraint().columns()) + "`";
    }

    private static Stream<Judgement> wrongActions(
            Optional<String> onDelete, Optional<String> onUpdate, NewConstraint key) {
        Constraint.Target target = key.constraint().target().orElseThrow();
        return Stream.of(
                        other(onDelete, target.onDelete(), shown(key) + " is ON DELETE ", key),
                        other(onUpdate, target.onUpdate(), shown(key) + " is ON UPDATE ", key))
                .flatMap(Optional::stream);
    }

    /** What is wrong with an action, or cannot be told of it; empty where it is the key's, or none is claimed. */
    private static Optional<Judgement> other(
            Optional<String> claimed, Constraint.Action found, String is, NewConstraint key) {
        String action = found.name().replace('_', ' ');
        if (claimed.isEmpty() || claimed.get().equals(action)) {
            return Optional.empty();
        }
        return Optional.of(
                ALIKE.contains(claimed.get()) && ALIKE.contains(action)
                        ? Judgement.unchecked("RESTRICT and NO ACTION are one to many")
                        : Judgement.refuted(is + action, key.place(), "adds it"));
    }
}

package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.Effects.NewConstraint;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
            List<NewConstraint> all = effects.constraints();
            int keys = foreignKeys().size();
            int primary = (int) all.stream()
                    .filter(one -> one.constraint().kind() == Constraint.Kind.PRIMARY_KEY
                            || one.constraint().kind() == Constraint.Kind.NOT_NULL)
                    .count();
            return Counting.judge(counted.count(), Math.min(keys, all.size() - primary), all.size(), "constraint");
        }
        if (claim instanceof Assertion.NewConstraint named) {
            return named(named);
        }
        Assertion.DroppedConstraint dropped = (Assertion.DroppedConstraint) claim;
        return effects.onExisting().stream()
                .filter(change -> change.change() instanceof SchemaChange.ConstraintDropped found
                        && dropped.constraint().means(found.constraint()))
                .findFirst()
                .map(found -> Judgement.verified(found.place(), "drops it"))
                .orElseGet(() -> Judgement.refuted("the SQL does not drop constraint `" + dropped.constraint() + "`"));
    }

    private List<NewConstraint> foreignKeys() {
        return effects.constraints().stream()
                .filter(one -> one.constraint().kind() == Constraint.Kind.FOREIGN_KEY)
                .toList();
    }

    private Judgement named(Assertion.NewConstraint claim) {
        Optional<NewConstraint> found = effects.constraints().stream()
                .filter(one -> one.constraint()
                        .name()
                        .filter(claim.constraint()::means)
                        .isPresent())
                .findFirst();
        if (found.isPresent()) {
            return claim.table()
                            .filter(table -> !table.means(found.get().table()))
                            .isPresent()
                    ? Judgement.refuted(
                            "constraint `" + claim.constraint() + "` is on `"
                                    + found.get().table() + "`",
                            found.get().place(),
                            "adds it")
                    : Judgement.verified(found.get().place(), "adds it");
        }
        boolean index = effects.indexes().stream()
                .anyMatch(one -> one.name().filter(claim.constraint()::means).isPresent());
        boolean unnamed = effects.constraints().stream()
                .anyMatch(one -> one.constraint().name().isEmpty());
        return index || unnamed
                ? Judgement.unchecked("what has the name `" + claim.constraint() + "` is not known")
                : Judgement.refuted("the SQL adds no constraint `" + claim.constraint() + "`");
    }

    private Judgement created(Assertion.NewForeignKey claim) {
        List<NewConstraint> found = foreignKeys().stream()
                .filter(one -> claim.table().isEmpty() || claim.table().get().means(one.table()))
                .filter(one ->
                        claim.column().isEmpty() || isOn(one, claim.column().get()))
                .toList();
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

    private static boolean isOn(NewConstraint key, Name column) {
        return key.constraint().columns().stream().anyMatch(column::means);
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
                        claim.table(), claim.column(), claim.targetColumn().get(), Optional.empty(), claim.onDelete())
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
        String name = "the foreign key on `" + key.table() + "."
                + String.join(", ", key.constraint().columns()) + "`";
        String table = target.table().name();
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
        String action = target.onDelete().name().replace('_', ' ');
        boolean alike = claim.onDelete().filter(ALIKE::contains).isPresent() && ALIKE.contains(action);
        if (alike && !claim.onDelete().get().equals(action)) {
            return Judgement.unchecked("RESTRICT and NO ACTION are one to many");
        }
        if (claim.onDelete().filter(claimed -> !claimed.equals(action)).isPresent()) {
            return Judgement.refuted(name + " is ON DELETE " + action, key.place(), "adds it");
        }
        return Judgement.verified(key.place(), "adds it");
    }
}

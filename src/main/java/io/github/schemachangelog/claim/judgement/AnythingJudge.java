package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.DroppedThings.Thing;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.assertion.RenamedThing;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Renaming;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds claims that tell what becomes of a name against what the migration does with it. */
final class AnythingJudge {
    private final Effects effects;

    AnythingJudge(Effects effects) {
        this.effects = effects;
    }

    /** Never refuted: a name alone may be that of anything, also of what is in no schema. */
    Judgement judge(OfAnything claim) {
        if (claim instanceof OfAnything.Made made) {
            return isMade(made.name()) ? Judgement.verified() : Judgement.unchecked("what is added may be many things");
        }
        if (claim instanceof OfAnything.Arrow arrow) {
            return isKey(arrow) || find(change -> isRenaming(change, arrow)).isPresent()
                    ? Judgement.verified()
                    : Judgement.unchecked("an arrow may mean many things");
        }
        return find(change -> isDropOf(change, claim.name()))
                .map(found -> Judgement.verified(found.place(), "drops it"))
                .orElseGet(() -> Judgement.unchecked("what is dropped may be many things"));
    }

    /** Refuted where either name has another counterpart; what is made anew under another name may be meant as well. */
    Judgement judge(RenamedThing claim) {
        Predicate<SchemaChange> kind = claim.thing() == Thing.INDEX
                ? SchemaChange.IndexRenamed.class::isInstance
                : SchemaChange.ConstraintRenamed.class::isInstance;
        Optional<PlacedChange> found = find(change -> kind.test(change)
                && Renaming.of(change)
                        .filter(one -> claim.before().means(one.before())
                                && claim.after().means(one.after()))
                        .isPresent());
        Optional<PlacedChange> other = find(change -> Renaming.of(change)
                .filter(one ->
                        claim.before().means(one.before()) != claim.after().means(one.after()))
                .isPresent());
        if (found.isPresent()) {
            return Judgement.verified(found.get().place(), "renames it");
        }
        return other.map(one -> Judgement.refuted(
                        "the SQL does not rename `" + claim.before() + "` to `" + claim.after() + "`",
                        one.place(),
                        "renames it otherwise"))
                .orElseGet(() -> Judgement.unchecked("the SQL may make it anew under its other name"));
    }

    private static boolean isRenaming(SchemaChange change, OfAnything.Arrow arrow) {
        return Renaming.of(change)
                .filter(one -> arrow.name().means(one.before()) && arrow.other().means(one.after()))
                .filter(one -> one.table()
                        .filter(of -> !ColumnJudge.is(arrow.table(), of))
                        .isEmpty())
                .isPresent();
    }

    private boolean isKey(OfAnything.Arrow arrow) {
        return effects.constraints().stream()
                .anyMatch(one -> ColumnJudge.is(arrow.table(), one.table())
                        && one.constraint().columns().size() == 1
                        && arrow.name().means(one.constraint().columns().get(0))
                        && one.constraint()
                                .target()
                                .filter(target -> arrow.other()
                                                .means(target.table().name())
                                        || target.table().name().equals(one.table())
                                                && target.columns().stream().anyMatch(arrow.other()::means))
                                .isPresent());
    }

    private boolean isMade(Name name) {
        Optional<Name> table =
                name.qualifier().isEmpty() ? Optional.empty() : Optional.of(new Name(name.qualifier(), true));
        boolean column = effects.allColumns()
                .anyMatch(one -> name.means(one.column().name())
                        && table.filter(of -> !of.means(one.table())).isEmpty());
        return column
                || effects.tables().stream().anyMatch(one -> name.means(one.name()))
                || effects.enums().stream().anyMatch(one -> name.means(one.name()))
                || effects.indexes().stream()
                        .anyMatch(one -> one.name().filter(name::means).isPresent())
                || effects.constraints().stream()
                        .anyMatch(one ->
                                one.constraint().name().filter(name::means).isPresent())
                || find(change -> change instanceof SchemaChange.OtherObject other
                                && other.verb() == SchemaChange.Verb.CREATED
                                && name.means(other.name().name()))
                        .isPresent();
    }

    /** Whether a change takes away something of a name. */
    static boolean isDropOf(SchemaChange change, Name name) {
        if (change instanceof SchemaChange.ColumnDropped one) {
            String table = name.qualifier();
            return name.means(one.column())
                    && (table.isEmpty()
                            || new Name(table, true).means(one.table().name()));
        }
        return change instanceof SchemaChange.TableDropped table
                        && name.means(table.table().name())
                || change instanceof SchemaChange.IndexDropped index
                        && name.means(index.index().name())
                || change instanceof SchemaChange.TypeDropped type
                        && name.means(type.type().name())
                || change instanceof SchemaChange.ConstraintDropped constraint && name.means(constraint.constraint())
                || change instanceof SchemaChange.OtherObject other
                        && other.verb() == SchemaChange.Verb.DROPPED
                        && name.means(other.name().name());
    }

    private Optional<PlacedChange> find(Predicate<SchemaChange> which) {
        return effects.onExisting().stream()
                .filter(change -> which.test(change.change()))
                .findFirst();
    }
}

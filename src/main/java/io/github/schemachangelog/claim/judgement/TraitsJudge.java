package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Attributes.Trait;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.AddedColumn;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a new column is what an entry calls it in a word; what is not found may be meant otherwise. */
final class TraitsJudge {
    private static final Set<Constraint.Kind> WITH_INDEX =
            EnumSet.of(Constraint.Kind.UNIQUE, Constraint.Kind.PRIMARY_KEY);

    private final Effects effects;

    TraitsJudge(Effects effects) {
        this.effects = effects;
    }

    /** Why what is said of a column is not verified; empty where all of it is. */
    Optional<Judgement> doubt(Attributes claimed, AddedColumn found) {
        String name = "`" + found.table() + "." + found.column().name() + "`";
        Optional<Judgement> missing = claimed.traits().stream()
                .sorted()
                .filter(trait -> !has(trait, found))
                .findFirst()
                .map(trait -> Judgement.unchecked("that " + name + " " + missing(trait) + " is not seen in the SQL"));
        return claimed.more() && missing.isEmpty()
                ? Optional.of(Judgement.unchecked("not all that is said of " + name + " is understood"))
                : missing;
    }

    private static String missing(Trait trait) {
        return switch (trait) {
            case UNIQUE -> "is unique";
            case INDEXED -> "has an index";
            case GENERATED -> "is generated";
            case FOREIGN_KEY -> "has a foreign key";
            case PRIMARY_KEY -> "is the primary key";
            case WITHOUT_DEFAULT -> "has no default";
        };
    }

    private boolean has(Trait trait, AddedColumn found) {
        Column column = found.column();
        return switch (trait) {
            case UNIQUE -> true;
            case INDEXED -> isIndexed(found);
            case GENERATED ->
                column.generation() != Column.Generation.NONE || column.type().endsWith("serial");
            case WITHOUT_DEFAULT ->
                column.defaultText().isEmpty() && !column.type().endsWith("serial");
            case FOREIGN_KEY -> isIn(Set.of(Constraint.Kind.FOREIGN_KEY), found);
            case PRIMARY_KEY -> isPrimaryKey(found);
        };
    }

    private boolean isIndexed(AddedColumn found) {
        return effects.indexes().stream()
                        .anyMatch(one -> one.table().equalsIgnoreCase(found.table())
                                && isFirst(one.index().keys(), found))
                || effects.constraints().stream()
                        .anyMatch(one -> one.table().equalsIgnoreCase(found.table())
                                && WITH_INDEX.contains(one.constraint().kind())
                                && isFirst(one.constraint().columns(), found));
    }

    private static boolean isFirst(List<String> keys, AddedColumn found) {
        return !keys.isEmpty()
                && FoundIndex.bare(keys.get(0)).equalsIgnoreCase(found.column().name());
    }

    /** Of a key of several columns each may be said to be it, or only the whole. */
    private boolean isPrimaryKey(AddedColumn found) {
        return isIn(Set.of(Constraint.Kind.PRIMARY_KEY, Constraint.Kind.USING_INDEX), found)
                && effects.constraints().stream()
                        .filter(one -> one.table().equalsIgnoreCase(found.table()))
                        .map(Effects.NewConstraint::constraint)
                        .filter(one -> one.kind() == Constraint.Kind.PRIMARY_KEY)
                        .allMatch(one -> one.columns().size() == 1);
    }

    private boolean isIn(Set<Constraint.Kind> kinds, AddedColumn found) {
        return effects.constraints().stream()
                .filter(one -> one.table().equalsIgnoreCase(found.table()))
                .map(Effects.NewConstraint::constraint)
                .filter(one -> kinds.contains(one.kind()))
                .anyMatch(one -> one.kind() == Constraint.Kind.USING_INDEX
                        || one.columns().stream().anyMatch(found.column().name()::equalsIgnoreCase));
    }
}

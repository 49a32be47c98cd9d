package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.DefaultWords;
import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.AddedColumn;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Constraint;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds what an entry says of a new column against that column. */
final class AttributesJudge {
    private final Effects effects;

    AttributesJudge(Effects effects) {
        this.effects = effects;
    }

    Judgement judge(Attributes claimed, AddedColumn found) {
        Column column = found.column();
        String name = "`" + found.table() + "." + column.name() + "`";
        Optional<Boolean> fits = claimed.type().flatMap(type -> fits(type, column));
        if (fits.filter(fit -> !fit).isPresent()) {
            return Judgement.refuted(
                    "the type of " + name + " is `" + column.type() + "`", found.place(), "gives it this type");
        }
        if (claimed.nullable().filter(nullable -> nullable != column.nullable()).isPresent()) {
            return Judgement.refuted(
                    name + (column.nullable() ? " takes NULL" : " is NOT NULL"), found.place(), "says so");
        }
        boolean unique = claimed.has(Attributes.Trait.UNIQUE);
        if (unique && !isUnique(found) && !mayBeUnique(found)) {
            return Judgement.refuted("nothing makes " + name + " unique", found.place(), "adds it");
        }
        if (unique && !isUnique(found)) {
            return Judgement.unchecked("something that has " + name + " in it is unique");
        }
        boolean unknownType = claimed.type().isPresent() && fits.isEmpty();
        return defaulted(claimed, found)
                .or(() -> new TraitsJudge(effects).doubt(claimed, found))
                .orElseGet(() -> unknownType
                        ? Judgement.unchecked("whether `" + column.type() + "` is the type that is meant is not known")
                        : Judgement.verified(found.place(), "adds it"));
    }

    /** A new enum is a text to some, and never a number. */
    private Optional<Boolean> fits(TypeWords claimed, Column column) {
        String name =
                column.type().substring(column.type().lastIndexOf('.') + 1).replace("\"", "");
        boolean other = effects.enumOf(name).isPresent() && claimed.isNoText();
        return other ? Optional.of(false) : claimed.means(column.type());
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

    /** Whether an expression of it is unique: {@code lower(email)}. */
    private boolean mayBeUnique(AddedColumn found) {
        String name = Effects.key(found.column().name());
        return effects.indexes().stream()
                        .filter(index -> index.index().unique() && index.table().equalsIgnoreCase(found.table()))
                        .flatMap(index -> index.index().keys().stream())
                        .anyMatch(
                                key -> key.indexOf('(') >= 0 && Effects.key(key).contains(name))
                || isPartOfKey(found);
    }

    /** Whether it is unique together with others: {@code unique per shop}. */
    private boolean isPartOfKey(AddedColumn found) {
        Predicate<String> same =
                key -> FoundIndex.bare(key).equalsIgnoreCase(found.column().name());
        return effects.constraints().stream()
                        .filter(one -> one.table().equalsIgnoreCase(found.table()) && isKey(one.constraint()))
                        .anyMatch(one -> one.constraint().columns().stream().anyMatch(same))
                || effects.indexes().stream()
                        .filter(one -> one.index().unique() && one.table().equalsIgnoreCase(found.table()))
                        .anyMatch(one -> one.index().keys().stream().anyMatch(same));
    }

    private static boolean isKey(Constraint constraint) {
        return constraint.kind() == Constraint.Kind.UNIQUE || constraint.kind() == Constraint.Kind.PRIMARY_KEY;
    }

    private static boolean isOnly(List<String> columns, String name) {
        return columns.size() == 1 && columns.get(0).replace("\"", "").equalsIgnoreCase(name);
    }

    /** What is wrong with the default, or cannot be told of it. */
    private static Optional<Judgement> defaulted(Attributes claimed, AddedColumn found) {
        Column column = found.column();
        boolean own =
                column.generation() != Column.Generation.NONE || column.type().endsWith("serial");
        if (claimed.defaultWords().isEmpty()) {
            return Optional.empty();
        }
        String name = "`" + found.table() + "." + column.name() + "`";
        if (own) {
            return Optional.of(
                    Judgement.unchecked(name + " is numbered by PostgreSQL, which is no default to everybody"));
        }
        DefaultWords words = claimed.defaultWords().get();
        if (words.isNull() && !column.nullable()) {
            return Optional.of(Judgement.refuted(name + " is NOT NULL", found.place(), "says so"));
        }
        Optional<Boolean> same = words.means(column.defaultText());
        if (same.isEmpty()) {
            return Optional.of(Judgement.unchecked("whether the default of " + name + " is meant is not known"));
        }
        String reason = column.defaultText()
                .map(text -> "the default of " + name + " is `" + text + "`")
                .orElse(name + " has no default");
        return same.get() ? Optional.empty() : Optional.of(Judgement.refuted(reason, found.place(), "makes it"));
    }
}

package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.EnumPosition;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds claims about enums against what the migration does. */
final class EnumJudge {
    private final Effects effects;

    private final MigrationFacts facts;

    EnumJudge(Effects effects, MigrationFacts facts) {
        this.effects = effects;
        this.facts = facts;
    }

    Judgement judge(Assertion.OfEnum claim) {
        if (claim instanceof Assertion.NewEnum created) {
            return created(created);
        }
        if (claim instanceof Assertion.NewEnums counted) {
            boolean others = effects.enums().isEmpty()
                    && effects.onExisting().stream().anyMatch(change -> change.change() instanceof SchemaChange.OfType);
            return others
                    ? Counting.ofOthers(counted.count(), "new enum")
                    : Counting.judge(
                            counted.count(), (int) onlyNew(), effects.enums().size(), "new enum");
        }
        if (claim instanceof Assertion.NewEnumValues added) {
            return added(added);
        }
        Assertion.DroppedType dropped = (Assertion.DroppedType) claim;
        return effects.onExisting().stream()
                .filter(change -> change.change() instanceof SchemaChange.TypeDropped found
                        && dropped.type().means(found.type().name()))
                .findFirst()
                .map(found -> isMadeAnew(dropped.type()) ? anew() : Judgement.verified(found.place(), "drops it"))
                .orElseGet(() -> Judgement.refuted("the SQL does not drop type `" + dropped.type() + "`"));
    }

    /** Without those that are made anew, which one entry counts and another does not. */
    private long onlyNew() {
        return effects.enums().stream()
                .filter(one -> !isMadeAnew(new Name(one.name(), true)))
                .count();
    }

    /** Whether a type takes the name of one that was there: PostgreSQL removes no value of an enum otherwise. */
    private boolean isMadeAnew(Name type) {
        boolean away = renames().anyMatch(one -> type.means(one.type().name()))
                || effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.TypeDropped one
                                && type.means(one.type().name()));
        boolean back = renames().anyMatch(one -> type.means(one.newName()))
                || effects.enums().stream().anyMatch(one -> type.means(one.name()));
        return away && back;
    }

    private Stream<SchemaChange.TypeRenamed> renames() {
        return facts.changes().stream()
                .map(PlacedChange::change)
                .filter(SchemaChange.TypeRenamed.class::isInstance)
                .map(SchemaChange.TypeRenamed.class::cast);
    }

    private static Judgement anew() {
        return Judgement.unchecked("the SQL makes an enum anew that was there before");
    }

    private Judgement created(Assertion.NewEnum claim) {
        Optional<Effects.NewEnum> found = effects.enums().stream()
                .filter(one -> claim.type().means(one.name()))
                .findFirst();
        if (found.isEmpty()) {
            boolean like = effects.enums().stream().anyMatch(one -> claim.type().resembles(one.name()));
            return like
                    ? Judgement.unchecked("`" + claim.type() + "` may be another name of a type")
                    : Judgement.refuted("the SQL creates no enum `" + claim.type() + "`");
        }
        List<String> values = found.get().values();
        boolean same = claim.values().isEmpty() || claim.values().equals(values);
        if (same && isMadeAnew(claim.type())) {
            return anew();
        }
        if (same) {
            return Judgement.verified(found.get().place(), "creates it");
        }
        if (isRemark(claim.values(), values)) {
            return Judgement.unchecked("what stands behind `" + claim.type() + "` may be no values");
        }
        boolean onlyOrder = claim.values().size() == values.size() && values.containsAll(claim.values());
        String what = onlyOrder ? "the SQL orders the values of `" : "the values of `";
        return Judgement.refuted(
                what + claim.type() + "` "
                        + (onlyOrder ? "otherwise" : "are others: " + difference(claim.values(), values)),
                found.get().place(),
                "has " + String.join(", ", values));
    }

    /** {@code (internal)} is no list of values, unless one of them is. */
    private static boolean isRemark(List<String> claimed, List<String> found) {
        return claimed.size() == 1 && found.size() > 1
                || claimed.stream()
                        .allMatch(value -> value.equals(value.toLowerCase(Locale.ROOT)) && !found.contains(value));
    }

    private static String difference(List<String> claimed, List<String> found) {
        List<String> extra =
                claimed.stream().filter(value -> !found.contains(value)).toList();
        List<String> missing =
                found.stream().filter(value -> !claimed.contains(value)).toList();
        if (extra.isEmpty() && missing.isEmpty()) {
            return "some stand twice";
        }
        String more = extra.isEmpty() ? "" : "no `" + String.join("`, `", extra) + "`";
        String less = missing.isEmpty() ? "" : "also `" + String.join("`, `", missing) + "`";
        return more + (more.isEmpty() || less.isEmpty() ? "" : ", but ") + less;
    }

    private Judgement added(Assertion.NewEnumValues claim) {
        List<SchemaChange.EnumValueAdded> found = effects.onExisting().stream()
                .map(PlacedChange::change)
                .filter(change -> change instanceof SchemaChange.EnumValueAdded added && is(claim, added))
                .map(SchemaChange.EnumValueAdded.class::cast)
                .toList();
        Optional<String> missing = claim.values().stream()
                .filter(value -> found.stream().noneMatch(one -> isValue(value, one.value())))
                .findFirst();
        if (missing.isEmpty() && claim.position().isPresent()) {
            return placed(claim.position().get(), claim.values(), found);
        }
        Optional<Effects.NewEnum> rewritten = effects.enums().stream()
                .filter(one -> claim.type()
                        .map(type -> type.means(one.name()))
                        .orElseGet(() -> isMadeAnew(new Name(one.name(), true))))
                .filter(one -> one.values().containsAll(claim.values()))
                .findFirst();
        if (rewritten.isPresent() && missing.isPresent()) {
            return rewritten(claim, rewritten.get().name());
        }
        if (missing.isEmpty()) {
            return Judgement.verified();
        }
        return Judgement.refuted("the SQL adds no value `" + missing.get() + "`"
                + claim.type().map(type -> " to `" + type + "`").orElse(""));
    }

    /** Whether the values of an enum that is made anew were there before, is told by what was known of it. */
    private Judgement rewritten(Assertion.NewEnumValues claim, String type) {
        Optional<List<String>> before = facts.before().valuesOf(new Name(type, true));
        if (before.isEmpty() || claim.position().isPresent()) {
            return anew();
        }
        Optional<String> old =
                claim.values().stream().filter(before.get()::contains).findFirst();
        return old.map(value -> Judgement.refuted("`" + type + "` has the value `" + value + "` before"))
                .orElseGet(Judgement::verified);
    }

    private static Judgement placed(
            EnumPosition position, List<String> values, List<SchemaChange.EnumValueAdded> found) {
        List<Optional<Boolean>> there = found.stream()
                .filter(one -> values.contains(one.value()))
                .map(position::isOf)
                .toList();
        if (there.contains(Optional.of(false))) {
            return Judgement.refuted("the SQL does not put it " + position);
        }
        return there.contains(Optional.<Boolean>empty())
                ? Judgement.unchecked("whether it stands " + position + " depends on the values that were there")
                : Judgement.verified();
    }

    /** {@code OrderState.OPEN} is the value {@code OPEN}. */
    static boolean isValue(String written, String value) {
        return written.equals(value) || written.endsWith("." + value);
    }

    private static boolean is(Assertion.NewEnumValues claim, SchemaChange.EnumValueAdded added) {
        return claim.type().isEmpty() || claim.type().get().means(added.type().name());
    }
}

package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.NewConstraint;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds what an entry says of a new constraint by its name against those that the migration makes. */
final class NamedConstraintJudge {
    /** What an index can keep. */
    private static final Set<Constraint.Kind> OF_INDEX =
            EnumSet.of(Constraint.Kind.UNIQUE, Constraint.Kind.PRIMARY_KEY);

    private final Effects effects;

    NamedConstraintJudge(Effects effects) {
        this.effects = effects;
    }

    Judgement judge(Assertion.NewConstraint claim) {
        List<Judgement> found = effects.constraints().stream()
                .filter(one -> one.constraint()
                        .name()
                        .filter(claim.constraint()::means)
                        .isPresent())
                .map(one -> compared(claim, one))
                .toList();
        if (!found.isEmpty()) {
            return found.stream()
                    .filter(judgement -> !judgement.isRefuted())
                    .findFirst()
                    .orElse(found.get(0));
        }
        boolean index = effects.indexes().stream()
                .anyMatch(one -> one.name().filter(claim.constraint()::means).isPresent());
        boolean unnamed = effects.constraints().stream()
                .anyMatch(one -> one.constraint().name().isEmpty() || KeyJudge.isOn(one, claim.constraint()));
        boolean written = !claim.constraint().qualifier().isEmpty();
        boolean ofDomain = effects.onExisting().stream()
                .anyMatch(change -> change.change() instanceof SchemaChange.OtherObject other
                        && other.kind().equals("domain"));
        return index || unnamed || written || ofDomain
                ? Judgement.unchecked("what has the name `" + claim.constraint() + "` is not known")
                : Judgement.refuted("the SQL adds no constraint `" + claim.constraint() + "`");
    }

    private static Judgement compared(Assertion.NewConstraint claim, NewConstraint found) {
        String name = "constraint `" + claim.constraint() + "` is ";
        if (!KeyJudge.isOn(claim.table(), found.table())) {
            return mayBeItsColumn(claim.table().get(), found)
                    ? Judgement.unchecked(
                            "`" + claim.table().get() + "` may be a column, or the model, of `" + found.table() + "`")
                    : Judgement.refuted(name + "on `" + found.table() + "`", found.place(), "adds it");
        }
        Constraint.Kind kind = found.constraint().kind();
        Optional<Constraint.Kind> demanded = claim.demands();
        boolean mayBe = demanded.isEmpty()
                || demanded.get() == kind
                || OF_INDEX.contains(demanded.get())
                        && (kind == Constraint.Kind.USING_INDEX || kind == Constraint.Kind.PRIMARY_KEY);
        if (!mayBe) {
            String shown = kind == Constraint.Kind.EXCLUDE
                    ? "an exclusion"
                    : kind == Constraint.Kind.USING_INDEX
                            ? "a unique"
                            : "a " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return Judgement.refuted(name + shown + " constraint", found.place(), "adds it");
        }
        return Judgement.verified(found.place(), "adds it");
    }

    private static boolean mayBeItsColumn(Name written, NewConstraint found) {
        String expression = Effects.key(found.constraint().expression().orElse(""));
        return KeyJudge.isOn(found, written)
                || written.resembles(found.table())
                || expression.contains(Effects.key(written.last()));
    }
}

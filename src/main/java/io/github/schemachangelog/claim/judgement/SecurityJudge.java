package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Deeds;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.RowSecurity;
import io.github.schemachangelog.evidence.SchemaChange.RowSecurityChanged;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Holds claims about row-level security against what the migration does with it. */
final class SecurityJudge {
    private final Effects effects;

    SecurityJudge(Effects effects) {
        this.effects = effects;
    }

    /** @param mayBeModel whether a name may be that of a model of a table */
    Judgement judge(Assertion.SecuredTable claim, Predicate<Name> mayBeModel) {
        return claim.table()
                .map(table -> ofTable(table, claim.security(), mayBeModel))
                .orElseGet(() -> ofAny(claim.security()));
    }

    private Judgement ofTable(Name table, RowSecurity said, Predicate<Name> mayBeModel) {
        Optional<PlacedChange> last = last(table::means, said);
        if (last.isPresent()) {
            return of(last.get()) == said
                    ? Judgement.verified(last.get().place(), "does it")
                    : Judgement.refuted(
                            "the SQL " + Deeds.of(last.get().change()),
                            last.get().place(),
                            "changes it");
        }
        Optional<PlacedChange> other = effects.security().stream()
                .filter(change -> table.means(tableOf(change)))
                .findFirst();
        if (other.isPresent()) {
            return Judgement.unchecked("the SQL " + Deeds.of(other.get().change()));
        }
        return mayBeModel.test(table)
                ? Judgement.unchecked("`" + table + "` may be the model of a table")
                : Judgement.refuted(
                        "the SQL nowhere " + Deeds.of(new RowSecurityChanged(ObjectName.of(table.text()), said)));
    }

    /** Without a table each new one is meant, or, where none is new, any. */
    private Judgement ofAny(RowSecurity said) {
        List<Effects.NewTable> made = effects.tables();
        Optional<PlacedChange> first =
                effects.security().stream().filter(change -> of(change) == said).findFirst();
        boolean all = made.stream()
                .allMatch(one -> last(one.name()::equalsIgnoreCase, said)
                        .filter(change -> of(change) == said)
                        .isPresent());
        return first.isPresent() && all
                ? Judgement.verified(first.get().place(), "does it")
                : Judgement.unchecked("of which tables it is said is not known");
    }

    /** The last change counts; that it is forced, and that it is enabled, are two matters. */
    private Optional<PlacedChange> last(Predicate<String> table, RowSecurity said) {
        return effects.security().stream()
                .filter(change -> table.test(tableOf(change)) && isOfForce(of(change)) == isOfForce(said))
                .reduce((earlier, later) -> later);
    }

    private static String tableOf(PlacedChange change) {
        return ((SchemaChange.OfTable) change.change()).table().name();
    }

    private static RowSecurity of(PlacedChange change) {
        return ((RowSecurityChanged) change.change()).security();
    }

    private static boolean isOfForce(RowSecurity security) {
        return security == RowSecurity.FORCED || security == RowSecurity.NOT_FORCED;
    }
}

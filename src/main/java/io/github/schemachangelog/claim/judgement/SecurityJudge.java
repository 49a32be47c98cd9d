package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Deeds;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.RowSecurity;
import io.github.schemachangelog.evidence.SchemaChange.RowSecurityChanged;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds claims about row-level security against what the migration does with it. */
final class SecurityJudge {
    private final MigrationFacts facts;
    private final Effects effects;

    SecurityJudge(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
    }

    Judgement judge(Assertion.SecuredTable claim) {
        if (facts.changes().stream().anyMatch(change -> isRenamed(change.change(), claim.table()))) {
            return Judgement.unchecked("the migration gives tables other names");
        }
        return claim.table()
                .map(table -> ofTable(table, claim.security()))
                .orElseGet(() -> ofAny(claim.security(), claim.ofNew()));
    }

    private static boolean isRenamed(SchemaChange change, Optional<Name> table) {
        return change instanceof SchemaChange.TableRenamed renamed
                && table.filter(name -> !name.means(renamed.table().name()) && !name.means(renamed.newName()))
                        .isEmpty();
    }

    private Judgement ofTable(Name table, RowSecurity said) {
        Optional<PlacedChange> last = matter(said)
                .filter(change -> Schemas.isNamed(table, tableOf(change)))
                .reduce((earlier, later) -> later);
        if (last.isPresent()) {
            return of(last.get()) == said
                    ? Judgement.verified(last.get().place(), "does it")
                    : Judgement.refuted(
                            "the SQL " + Deeds.of(last.get().change()),
                            last.get().place(),
                            "changes it");
        }
        Optional<PlacedChange> other = effects.security().stream()
                .filter(change -> table.means(tableOf(change).name()))
                .findFirst();
        if (other.isPresent()) {
            return Judgement.unchecked("the SQL " + Deeds.of(other.get().change()));
        }
        boolean known = facts.before().everywhere().anyMatch(table::means);
        return known
                ? Judgement.refuted(
                        "the SQL nowhere " + Deeds.of(new RowSecurityChanged(ObjectName.of(table.text()), said)))
                : Judgement.unchecked("no table is called `" + table + "`");
    }

    /** Without a table each new one is meant, or, where none is new, any. */
    private Judgement ofAny(RowSecurity said, boolean ofNew) {
        if (ofNew && facts.seen().isEmpty() && !effects.notReadable().isEmpty()) {
            return Judgement.unchecked("what cannot be read may make tables");
        }
        Set<ObjectName> meant = facts.changes().stream()
                .map(PlacedChange::change)
                .filter(change -> change instanceof SchemaChange.TableCreated)
                .flatMap(change -> change.subject().stream())
                .filter(name -> effects.isNew(name.name()))
                .map(SecurityJudge::folded)
                .collect(Collectors.toSet());
        Map<ObjectName, PlacedChange> last = new LinkedHashMap<>();
        matter(said).forEach(change -> last.put(folded(tableOf(change)), change));
        Set<ObjectName> secured = last.keySet().stream()
                .filter(table -> of(Objects.requireNonNull(last.get(table))) == said)
                .collect(Collectors.toSet());
        boolean enough = meant.isEmpty() ? !ofNew && secured.equals(last.keySet()) : secured.containsAll(meant);
        Optional<PlacedChange> first =
                last.values().stream().filter(change -> of(change) == said).findFirst();
        return enough && first.isPresent()
                ? Judgement.verified(first.get().place(), "does it")
                : Judgement.unchecked("of which tables it is said is not known");
    }

    /** That it is forced, and that it is enabled, are two matters. */
    private Stream<PlacedChange> matter(RowSecurity said) {
        return effects.security().stream().filter(change -> isOfForce(of(change)) == isOfForce(said));
    }

    private static ObjectName folded(ObjectName name) {
        return new ObjectName(Optional.of(Effects.key(Schemas.of(name))), Effects.key(name.name()));
    }

    private static ObjectName tableOf(PlacedChange change) {
        return ((SchemaChange.OfTable) change.change()).table();
    }

    private static RowSecurity of(PlacedChange change) {
        return ((RowSecurityChanged) change.change()).security();
    }

    private static boolean isOfForce(RowSecurity security) {
        return security == RowSecurity.FORCED || security == RowSecurity.NOT_FORCED;
    }
}

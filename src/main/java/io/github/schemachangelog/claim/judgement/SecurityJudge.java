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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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
        Optional<PlacedChange> last = last(name -> isNamed(table, name), said);
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
        List<ObjectName> made = facts.changes().stream()
                .map(PlacedChange::change)
                .filter(change -> change instanceof SchemaChange.TableCreated)
                .flatMap(change -> change.subject().stream())
                .filter(name -> effects.isNew(name.name()))
                .distinct()
                .toList();
        boolean all = made.stream().allMatch(table -> isNow(said, table));
        Optional<PlacedChange> first = effects.security().stream()
                .filter(change -> isNow(said, tableOf(change)))
                .findFirst();
        boolean unread = facts.seen().isEmpty() && !effects.notReadable().isEmpty();
        if (ofNew && unread) {
            return Judgement.unchecked("what cannot be read may make tables");
        }
        boolean enough = made.isEmpty()
                ? !ofNew && effects.security().stream().allMatch(change -> isNow(said, tableOf(change)))
                : all;
        return first.isPresent() && enough
                ? Judgement.verified(first.get().place(), "does it")
                : Judgement.unchecked("of which tables it is said is not known");
    }

    private boolean isNow(RowSecurity said, ObjectName table) {
        return last(name -> isSame(name, table), said)
                .filter(change -> of(change) == said)
                .isPresent();
    }

    /** The last change counts; that it is forced, and that it is enabled, are two matters. */
    private Optional<PlacedChange> last(Predicate<ObjectName> table, RowSecurity said) {
        return effects.security().stream()
                .filter(change -> table.test(tableOf(change)) && isOfForce(of(change)) == isOfForce(said))
                .reduce((earlier, later) -> later);
    }

    /** In that schema, where the entry tells one. */
    private static boolean isNamed(Name table, ObjectName name) {
        String schema = new Name(table.qualifier(), true).last();
        return table.means(name.name()) && (schema.isEmpty() || schema(name).equalsIgnoreCase(schema));
    }

    private static boolean isSame(ObjectName one, ObjectName other) {
        return one.name().equalsIgnoreCase(other.name()) && schema(one).equalsIgnoreCase(schema(other));
    }

    private static String schema(ObjectName name) {
        return name.schema().orElse(Schemas.STANDARD);
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

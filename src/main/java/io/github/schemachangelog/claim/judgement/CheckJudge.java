package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.NewCheck;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.NewConstraint;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Condition;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds what an entry says of a check against the checks that the migration adds. It is never refuted: a trigger, another
 * constraint or the application may check as well, and what a condition means is not understood.
 */
final class CheckJudge {
    /** Words of conditions that are no columns. */
    private static final Set<String> KEYWORDS = Set.of("""
            and or not in is null like ilike similar to between symmetric any all some array true false case when then else end
            distinct from exists text int integer bigint smallint numeric decimal varchar character varying char boolean date
            timestamp timestamptz time interval uuid json jsonb real double precision collate""".split("\\s+"));

    /** What makes the parentheses of a condition matter, beside those that {@link Condition#isPlain} knows. */
    private static final Set<String> OPERATORS = Set.of("+", "-", "*", "/", "%", "not");

    private final MigrationFacts facts;
    private final Effects effects;

    CheckJudge(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
    }

    Judgement judge(NewCheck claim) {
        return effects.constraints().stream()
                .filter(one -> one.constraint().kind() == Constraint.Kind.CHECK)
                .filter(one -> isMeant(claim, one) && isSaid(claim, one) && !mayBeGone(one) && !mayBeLeft(one))
                .findFirst()
                .map(one -> Judgement.verified(one.place(), "adds it"))
                .orElseGet(() -> Judgement.unchecked("no check that is added says that for certain"));
    }

    private boolean isMeant(NewCheck claim, NewConstraint one) {
        Name on = claim.on();
        if (claim.table().filter(table -> !isTable(table, one)).isPresent()) {
            return false;
        }
        if (isTable(on, one)) {
            return true;
        }
        boolean elsewhere = !on.qualifier().isEmpty() && !isTable(new Name(on.qualifier(), true), one);
        boolean named =
                one.constraint().name().filter(on.last()::equalsIgnoreCase).isPresent();
        return !elsewhere
                && (named || isPart(claim, one.constraint().expression().orElse("")));
    }

    private static boolean isPart(NewCheck claim, String condition) {
        String name = claim.on().last();
        // Reading a condition takes longer than looking for what it must hold; a quote within a value is written twice.
        boolean possible = Effects.key(condition).contains(Effects.key(name))
                && claim.values().stream().allMatch(value -> value.indexOf('\'') >= 0 || condition.contains(value));
        if (!possible) {
            return false;
        }
        return claim.values().isEmpty()
                ? isColumnOf(name, condition)
                : Condition.choice(condition)
                        .filter(choice -> choice.of().equalsIgnoreCase(name))
                        .isPresent();
    }

    private static boolean isColumnOf(String name, String condition) {
        boolean call = Pattern.compile("\\b" + Pattern.quote(name) + "\\s*+\\(", Pattern.CASE_INSENSITIVE)
                .matcher(condition)
                .find();
        return !call
                && !KEYWORDS.contains(Effects.key(name))
                && Condition.lexemes(condition).contains(Effects.key(name));
    }

    /** Whether it is on a table of that name, in that schema where the entry tells one. */
    private boolean isTable(Name table, NewConstraint one) {
        return table.means(one.table())
                && (table.qualifier().isEmpty()
                        || facts.changes().stream()
                                .map(PlacedChange::change)
                                .filter(change -> change instanceof SchemaChange.TableCreated
                                        || change instanceof SchemaChange.ConstraintAdded)
                                .flatMap(change -> change.subject().stream())
                                .filter(name -> name.name().equalsIgnoreCase(one.table()))
                                .allMatch(name -> Schemas.isNamed(table, name)));
    }

    private static boolean isSaid(NewCheck claim, NewConstraint one) {
        String condition = one.constraint().expression().orElse("");
        List<String> written = Condition.lexemes(condition);
        boolean values = claim.values().isEmpty()
                || Condition.choice(condition)
                        .filter(choice -> choice.values().containsAll(claim.values())
                                && (!claim.all() || Set.copyOf(choice.values()).equals(Set.copyOf(claim.values()))))
                        .isPresent();
        boolean same = written.equals(claim.condition())
                && Condition.isPlain(written)
                && written.stream().noneMatch(OPERATORS::contains)
                && condition.indexOf('"') < 0;
        return values && (claim.condition().isEmpty() || same);
    }

    /** Whether what goes behind it may be the check itself, or a column that it checks. */
    private boolean mayBeGone(NewConstraint one) {
        return facts.changes().stream()
                .filter(change -> change.place().source() != one.place().source()
                        || change.place().span().start() >= one.place().span().start())
                .map(PlacedChange::change)
                .filter(change -> change.subject()
                        .filter(table -> table.name().equalsIgnoreCase(one.table()))
                        .isPresent())
                .anyMatch(change -> takes(change, one.constraint()));
    }

    /** Whether it is part of a table that is only made where it is missing, and that was there. */
    private boolean mayBeLeft(NewConstraint one) {
        return facts.before().contains(new Name(one.table(), true))
                && facts.changes().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.TableCreated made
                                && made.ifAbsent()
                                && made.table().name().equalsIgnoreCase(one.table()));
    }

    private static boolean takes(SchemaChange change, Constraint check) {
        if (change instanceof SchemaChange.ConstraintDropped dropped) {
            return check.name()
                    .filter(name -> !name.equalsIgnoreCase(dropped.constraint()))
                    .isEmpty();
        }
        return change instanceof SchemaChange.ColumnDropped column
                && Condition.lexemes(check.expression().orElse("")).contains(Effects.key(column.column()));
    }
}

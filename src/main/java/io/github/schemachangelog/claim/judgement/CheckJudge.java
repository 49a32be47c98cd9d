package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.NewCheck;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.NewConstraint;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Condition;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Holds what an entry says of a check against the checks that the migration adds. Their conditions are not understood: a value
 * is one that a check does not allow only where nothing in the script is spelled like it.
 */
final class CheckJudge {
    private static final Pattern STRING = Pattern.compile("'((?:[^']|'')*+)'");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]++");
    private static final Pattern WORD = Pattern.compile("[\\w$]++");

    private final MigrationFacts facts;
    private final Effects effects;

    CheckJudge(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
    }

    Judgement judge(NewCheck claim) {
        List<NewConstraint> checks = effects.constraints().stream()
                .filter(one -> one.constraint().kind() == Constraint.Kind.CHECK)
                .toList();
        List<NewConstraint> meant =
                checks.stream().filter(one -> isMeant(claim, one)).toList();
        Optional<NewConstraint> fitting =
                meant.stream().filter(one -> allows(claim, one)).findFirst();
        if (fitting.isPresent()) {
            return Judgement.verified(fitting.get().place(), "adds it");
        }
        String script = letters(facts.script().text());
        Optional<String> absent = claim.values().stream()
                .filter(value -> !script.contains(letters(value)))
                .findFirst();
        if (!meant.isEmpty()) {
            return absent.map(value -> Judgement.refuted(
                            "the check does not allow `" + value + "`",
                            meant.get(0).place(),
                            "adds it"))
                    .orElseGet(() -> Judgement.unchecked("whether the check means the same is not known"));
        }
        return checks.isEmpty() && !ofDomain()
                ? Judgement.refuted("the SQL adds no check on `" + claim.on() + "`")
                : Judgement.unchecked("which check is meant is not known");
    }

    private static String letters(String text) {
        return NO_LETTER.matcher(Effects.key(text)).replaceAll("");
    }

    private boolean ofDomain() {
        return effects.onExisting().stream()
                .anyMatch(change -> change.change() instanceof SchemaChange.OtherObject other
                        && other.kind().equals("domain"));
    }

    private static boolean isMeant(NewCheck claim, NewConstraint one) {
        Name on = claim.on();
        String qualifier = on.qualifier();
        boolean column = words(one).contains(Effects.key(on.last()))
                && (qualifier.isEmpty() || new Name(qualifier, true).means(one.table()));
        boolean named = one.constraint().name().filter(on::means).isPresent();
        return (column || named || on.means(one.table()))
                && claim.table().filter(table -> !table.means(one.table())).isEmpty();
    }

    private static boolean allows(NewCheck claim, NewConstraint one) {
        Set<String> strings = STRING.matcher(condition(one))
                .results()
                .map(found -> found.group(1).replace("''", "'"))
                .collect(Collectors.toSet());
        Set<String> known = new HashSet<>(strings);
        known.addAll(words(one));
        List<String> written = Condition.lexemes(condition(one));
        return known.containsAll(claim.values())
                && (!claim.all() || strings.equals(Set.copyOf(claim.values())))
                && (claim.condition().isEmpty() || written.equals(claim.condition()) && Condition.isPlain(written));
    }

    /** What stands outside of strings. */
    private static Set<String> words(NewConstraint one) {
        return WORD.matcher(STRING.matcher(condition(one)).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .map(Effects::key)
                .collect(Collectors.toSet());
    }

    private static String condition(NewConstraint one) {
        return one.constraint().expression().orElse("");
    }
}

package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Placed;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Holds what is said of a table in plain words against what is done to tables of that name, in the singular or the plural. */
final class PlacedJudge {
    private final MigrationFacts facts;

    PlacedJudge(MigrationFacts facts) {
        this.facts = facts;
    }

    /** @param judge of a claim that names its table */
    Judgement judge(Placed claim, Function<Assertion, Judgement> judge) {
        return claim.tables().stream()
                .map(table -> judge(claim, table, judge))
                .filter(judgement -> judgement.verdict() != Verdict.VERIFIED)
                .findFirst()
                .orElseGet(Judgement::verified);
    }

    private Judgement judge(Placed claim, Name word, Function<Assertion, Judgement> judge) {
        List<String> known =
                known().filter(table -> isCalled(word, table)).distinct().toList();
        if (known.isEmpty() && claim.maybe()) {
            return Judgement.verified();
        }
        return known.stream()
                .flatMap(table -> claim.on(new Name(table, true)).stream())
                .map(judge)
                .filter(judgement -> judgement.verdict() == Verdict.VERIFIED)
                .findFirst()
                .orElseGet(() -> Judgement.unchecked("that it is on `" + word + "` is not known"));
    }

    private static boolean isCalled(Name word, String table) {
        return word.means(table) || word.resembles(table);
    }

    private Stream<String> known() {
        Effects effects = facts.effects();
        return Stream.of(
                        facts.before().everywhere(),
                        effects.tables().stream().map(Effects.NewTable::name),
                        effects.addedColumns().stream().map(Effects.AddedColumn::table),
                        effects.onExisting().stream()
                                .map(change -> change.change().subject())
                                .flatMap(Optional::stream)
                                .map(ObjectName::name))
                .flatMap(names -> names);
    }
}

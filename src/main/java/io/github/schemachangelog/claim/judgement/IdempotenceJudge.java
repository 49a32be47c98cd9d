package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.effect.Deeds;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SecondRun;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Holds the promise that a migration can be run again against what came of a second run. */
final class IdempotenceJudge {
    private static final Pattern INSERTION = Pattern.compile("(?i)\\binsert\\s+into\\b");
    private static final Pattern SELECTION = Pattern.compile("(?i)\\bselect\\b");

    private final MigrationFacts facts;

    IdempotenceJudge(MigrationFacts facts) {
        this.facts = facts;
    }

    Judgement judge() {
        return facts.seen()
                .flatMap(Observation::secondRun)
                .map(this::of)
                .orElseGet(() -> Judgement.unchecked("only running it twice can tell"));
    }

    /** A second run on what the first one made. */
    private Judgement of(SecondRun again) {
        if (again.isIdempotent()) {
            boolean onlyInserts = facts.effects().data().stream()
                    .allMatch(change -> change.change() instanceof SchemaChange.DataChanged data
                            && data.verb() == SchemaChange.DataVerb.INSERT);
            boolean copies = Stream.of(facts.script().text().split(";", -1)).anyMatch(IdempotenceJudge::copies);
            return onlyInserts && !copies
                    ? Judgement.verified()
                    : Judgement.unchecked("on the empty tables of a rehearsal there is nothing to be written twice");
        }
        if (again.failure().isPresent()) {
            MigrationRun.Failure failure = again.failure().get();
            return failure.sqlState().isEmpty() || failure.isCutOff()
                    ? Judgement.unchecked(failure.message())
                    : Judgement.refuted("a second run fails: " + failure.message(), failure.place(), "fails here");
        }
        boolean defaults = again.changes().stream().allMatch(change -> change instanceof SchemaChange.DefaultChanged);
        if (!again.changes().isEmpty() && defaults) {
            return Judgement.unchecked("whether the default means the same in other words is not known");
        }
        if (!again.changes().isEmpty()) {
            return Judgement.refuted("a second run " + Deeds.of(again.changes().get(0)));
        }
        return again.added() == 0
                ? Judgement.unchecked("a second run writes rows once more; whether they come out the same is not known")
                : Judgement.refuted(
                        again.added() > 0 ? "a second run inserts rows once more" : "a second run deletes more rows");
    }

    /** Whether a statement inserts what it selects; in one pass, however often it says INSERT. */
    private static boolean copies(String statement) {
        Matcher insertion = INSERTION.matcher(statement);
        return insertion.find() && SELECTION.matcher(statement).find(insertion.end());
    }
}

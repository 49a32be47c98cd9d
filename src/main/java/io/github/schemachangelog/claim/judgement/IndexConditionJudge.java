package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.ClaimedIndex;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.word.Condition;
import java.util.List;

/** Holds the condition of an index, as an entry tells it, against the one of the SQL. */
final class IndexConditionJudge {
    private IndexConditionJudge() {}

    static Judgement judge(ClaimedIndex claim, FoundIndex found) {
        if (claim.partial().isPresent() && found.where().isEmpty()) {
            return Judgement.refuted(found.shown() + " has no WHERE", found.place(), "creates it");
        }
        if (claim.where().isEmpty()) {
            return Judgement.verified(found.place(), "creates it");
        }
        List<String> written = Condition.lexemes(found.where().orElse(""));
        if (written.equals(claim.where()) && Condition.isPlain(written)) {
            return Judgement.verified(found.place(), "creates it");
        }
        if (!Condition.isSql(claim.where())) {
            return Judgement.unchecked("the condition is told in other words");
        }
        boolean others = !Condition.subjects(written).equals(Condition.subjects(claim.where()));
        return others
                ? Judgement.refuted(
                        found.shown() + " has another WHERE: `" + found.where().orElse("") + "`",
                        found.place(),
                        "creates it")
                : Judgement.unchecked("whether both conditions mean the same is not known");
    }
}

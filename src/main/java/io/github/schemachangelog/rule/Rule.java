package io.github.schemachangelog.rule;

import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import java.util.List;

/** A named judgement, sealed by the evidence that it needs. Rules have no state. */
public sealed interface Rule {
    RuleInfo info();

    /** Needs the document alone. */
    non-sealed interface OfDocument extends Rule {
        List<Finding> check(Document document);
    }

    /** Needs the migrations and their SQL as written. */
    non-sealed interface OfFolder extends Rule {
        List<Finding> check(Subject subject);
    }

    /** Needs what a rehearsal saw. */
    non-sealed interface OfRehearsal extends Rule {
        List<Finding> check(Subject subject, RehearsalRecord rehearsal);
    }

    /**
     * Needs what a target says was applied to it. Of the subject it gets the document and the migrations; neither what
     * their scripts say nor what the entries claim is known.
     */
    non-sealed interface OfTarget extends Rule {
        List<Finding> check(Subject subject, TargetStanding target);
    }
}

package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.rule.EntryName;

/** The first line of a finding, which names the target and still fits. */
final class Headline {
    private static final int LONGEST = 100;

    private Headline() {}

    /** What, and at its end the target in backticks; its name is cut off where the line would become too long. */
    static String on(TargetStanding target, String what) {
        return what + " " + EntryName.quote(target.name(), LONGEST - what.length() - " ``".length());
    }
}

package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.claim.Claims;
import io.github.schemachangelog.claim.ExecutionTime;
import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** {@code claim-execution-time}: a migration took longer on the target than its entry says. */
public final class ClaimExecutionTime implements Rule.OfTarget {
    private static final RuleInfo INFO = new RuleInfo(
            "claim-execution-time", Severity.INFO, "A migration took longer on the target than its entry says.");
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Of a script that is another one now it is not known how long it takes. */
    @Override
    public List<Finding> check(Subject subject, TargetStanding target) {
        List<Finding> findings = new ArrayList<>();
        for (MigrationState state : target.states().in(TargetState.APPLIED)) {
            OptionalLong took =
                    state.applied().map(AppliedMigration::milliseconds).orElse(OptionalLong.empty());
            if (took.isPresent()) {
                Migration migration = state.migration().orElseThrow();
                for (Entry entry : subject.pairing().entries(migration)) {
                    Claims.of(entry).executionTimes().stream()
                            .filter(claimed -> took.getAsLong() > claimed.milliseconds())
                            .forEach(claimed ->
                                    findings.add(finding(entry, claimed, migration, took.getAsLong(), target)));
                }
            }
        }
        return findings;
    }

    private static Finding finding(
            Entry entry, ExecutionTime claimed, Migration migration, long took, TargetStanding target) {
        return Finding.at(INFO, entry.place(claimed.span()))
                .message(Headline.on(target, EntryName.of(migration.id()) + " took longer than its entry says, on"))
                .label("it took " + shown(took) + ", waiting included")
                .migration(entry.id())
                .why("whoever plans the next deployment by the entry waits longer than it says.")
                .advice("write how long it took, and on how much data.")
                .build();
    }

    /** {@code 850 ms}, {@code 12.4 s}, {@code 3 min 20 s}. */
    private static String shown(long milliseconds) {
        if (milliseconds < SECOND) {
            return milliseconds + " ms";
        }
        return milliseconds < MINUTE
                ? String.format(Locale.ROOT, "%.1f s", (double) milliseconds / SECOND)
                : milliseconds / MINUTE + " min " + milliseconds % MINUTE / SECOND + " s";
    }
}

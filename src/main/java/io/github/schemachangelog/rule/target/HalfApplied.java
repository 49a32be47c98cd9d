package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.evidence.Attempt;
import io.github.schemachangelog.evidence.Halt;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code half-applied}: a script has come half way, and the history does not hold it. */
public final class HalfApplied implements Rule.OfTarget {
    private static final RuleInfo INFO = new RuleInfo(
            "half-applied", Severity.ERROR, "A script has come half way on the target, and is not in its history.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, TargetStanding target) {
        return target.states().in(TargetState.HALF_APPLIED).stream()
                .map(state -> finding(state, subject, target))
                .toList();
    }

    private static Finding finding(MigrationState state, Subject subject, TargetStanding target) {
        Halt halt = state.halt().orElseThrow();
        if (state.migration().isEmpty()) {
            return gone(state, halt, subject, target);
        }
        Migration migration = state.migration().get();
        Optional<Declaration> declared = Declaration.of(subject, migration);
        Finding.Builder finding = Finding.at(INFO, FirstLine.of(migration.script()))
                .message(Headline.on(target, EntryName.of(migration.id()) + " is half applied on"))
                .label(howFar(halt))
                .migration(Optional.of(migration.id()));
        declared.ifPresent(one -> finding.related(one.entry().statusPlace(), "declared `" + one.status() + "`"));
        return finding.why("a part of the change is there without the rest, which no script and no entry describes.")
                .advice(
                        halt.isUnsure()
                                ? "run `apply`: it looks whether statement " + (halt.done() + 1)
                                        + " was carried out, and asks where that cannot be told."
                                : "run `apply`, which goes on behind statement " + halt.done() + ".")
                .build();
    }

    /** Of a script that was renamed or removed since; its entry may have stayed. */
    private static Finding gone(MigrationState state, Halt halt, Subject subject, TargetStanding target) {
        MigrationId id = new MigrationId(state.name());
        Place place = subject.entries().stream()
                .filter(entry -> entry.id().filter(id::equals).isPresent())
                .findFirst()
                .map(Entry::headingPlace)
                .orElseGet(() -> FirstLine.of(subject.document().changelog().source()));
        return Finding.at(INFO, place)
                .message(Headline.on(target, EntryName.of(id) + ", which is gone, is half applied on"))
                .label(howFar(halt))
                .migration(Optional.of(id))
                .why("a part of what it does is there, and no script says what; `apply` stops here.")
                .advice(
                        "restore the migration under this name and run `apply`, or undo by hand what it did and delete its"
                                + " rows from the progress table beside the history.")
                .build();
    }

    /** {@code up to statement 3, then refused with `22012: division by zero`, noted at 2026-02-03 04:05:06+00}. */
    private static String howFar(Halt halt) {
        List<String> parts = new ArrayList<>();
        if (halt.done() > 0) {
            parts.add("up to statement " + halt.done());
        }
        if (halt.isUnsure()) {
            parts.add("nobody knows whether statement " + (halt.done() + 1) + " was carried out");
        }
        halt.open()
                .flatMap(Attempt::problem)
                .ifPresent(problem -> parts.add("then refused with " + EntryName.quote(problem)));
        parts.add("noted at " + halt.at());
        return String.join(", ", parts);
    }
}

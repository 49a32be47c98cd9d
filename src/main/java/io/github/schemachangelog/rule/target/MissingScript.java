package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.changelog.Entry;
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
import java.util.List;
import java.util.Optional;

/** {@code missing-script}: a target has applied a migration that is not in the folder. */
public final class MissingScript implements Rule.OfTarget {
    private static final RuleInfo INFO = new RuleInfo(
            "missing-script", Severity.ERROR, "The target has applied a migration that is not in the folder.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, TargetStanding target) {
        Orphans orphans = Orphans.of(subject, target);
        Renames renames = Renames.on(target);
        return target.states().in(TargetState.MISSING).stream()
                .map(state -> new Missing(state, orphans.id(state), orphans.entry(state), renames.of(state)))
                .map(missing -> missing.now().isPresent()
                        ? renamed(missing, missing.now().get(), subject, target)
                        : gone(missing, subject, target))
                .toList();
    }

    /**
     * A migration that no folder has.
     *
     * @param recorded its name as the history has it
     * @param entry the one that speaks of it
     * @param now what its script is called now
     */
    private record Missing(MigrationState state, MigrationId recorded, Optional<Entry> entry, Optional<Migration> now) {
        /** As its entry has it, which may have the zeros that a number lacks. */
        MigrationId id() {
            return entry.flatMap(Entry::id)
                    .filter(named -> !named.name().isEmpty())
                    .orElse(recorded);
        }

        String when() {
            return new Row(state.applied().orElseThrow()).when();
        }

        Place place(Subject subject) {
            return entry.or(() -> now.flatMap(migration ->
                            subject.pairing().entries(migration).stream().findFirst()))
                    .map(Entry::headingPlace)
                    .orElseGet(() -> FirstLine.of(subject.document().changelog().source()));
        }
    }

    private static Finding gone(Missing missing, Subject subject, TargetStanding target) {
        return Finding.at(INFO, missing.place(subject))
                .message(Headline.on(
                        target, "no migration " + EntryName.of(missing.id()) + " exists, yet it is applied on"))
                .label(missing.when())
                .migration(Optional.of(missing.id()))
                .why("nobody can read what it did, and a new database lacks it; `apply` stops here.")
                .advice("restore the migration from version control.")
                .build();
    }

    private static Finding renamed(Missing missing, Migration now, Subject subject, TargetStanding target) {
        return Finding.at(INFO, missing.place(subject))
                .message(Headline.on(target, EntryName.of(missing.id()) + " was renamed after it was applied on"))
                .label(missing.when() + " under the old name")
                .migration(Optional.of(missing.id()))
                .related(FirstLine.of(now.script()), "the script that was applied, now pending")
                .why("the history knows the old name only, and what has run already would run again.")
                .advice("call it `" + missing.id() + "` again.")
                .build();
    }
}

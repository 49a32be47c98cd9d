package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.rule.folder.UndocumentedMigration;
import io.github.schemachangelog.rule.folder.UnreadableChangelog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code applied-not-declared}: a target has applied a migration that the changelog does not say it has. */
public final class AppliedNotDeclared implements Rule.OfTarget {
    private static final RuleInfo INFO = new RuleInfo(
            "applied-not-declared",
            Severity.ERROR,
            "The target has applied a migration that has no entry, or one that says otherwise.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Where no entry of the changelog is understood, that is one finding, not one for every migration. */
    @Override
    public List<Finding> check(Subject subject, TargetStanding target) {
        List<MigrationState> applied = target.states().all().stream()
                .filter(state ->
                        state.migration().isPresent() && state.applied().isPresent())
                .toList();
        if (UnreadableChangelog.isUnreadable(subject)) {
            return applied.isEmpty() ? List.of() : List.of(unreadable(subject, applied, target));
        }
        Set<MigrationId> undocumented = new HashSet<>();
        UndocumentedMigration.in(subject).forEach(migration -> undocumented.add(migration.id()));
        List<Finding> findings = new ArrayList<>();
        for (MigrationState state : applied) {
            Migration migration = state.migration().orElseThrow();
            if (undocumented.contains(migration.id()) && !isBaseline(migration, subject.migrations())) {
                findings.add(withoutEntry(state, target));
            }
            Declaration.of(subject, migration)
                    .filter(declared -> declared.status() == Status.PENDING
                            || declared.status() == Status.MIGRATED && target.production())
                    .ifPresent(declared -> findings.add(otherwise(declared, state, target)));
        }
        return findings;
    }

    /** It holds what was there before there was a changelog. */
    private static boolean isBaseline(Migration migration, Migrations migrations) {
        return migration.id().isBaseline() && migrations.ids().indexOf(migration.id()) == 0;
    }

    private static Finding withoutEntry(MigrationState state, TargetStanding target) {
        Migration migration = state.migration().orElseThrow();
        return Finding.at(INFO, FirstLine.of(migration.script()))
                .message(Headline.on(target, EntryName.of(migration.id()) + " has no entry and is applied on"))
                .label(row(state).when())
                .migration(Optional.of(migration.id()))
                .why("the database has a change that the changelog does not speak of.")
                .advice("write an entry for it.")
                .build();
    }

    private static Finding otherwise(Declaration declared, MigrationState state, TargetStanding target) {
        Migration migration = state.migration().orElseThrow();
        boolean ready = declared.status() == Status.MIGRATED;
        return Finding.at(INFO, declared.entry().statusPlace())
                .severity(ready ? Severity.WARNING : INFO.severity())
                .message(Headline.on(
                        target,
                        EntryName.of(declared.entry()) + " is declared `" + declared.status() + "` and applied on"))
                .label(row(state).when())
                .migration(Optional.of(migration.id()))
                .related(FirstLine.of(migration.script()), "its migration")
                .why(
                        ready
                                ? "readers take it for a change that the next deployment brings, and it is there already."
                                : "readers take it for a change without a migration, and a migration has made it.")
                .advice(target.production() ? deployed(state) : "declare it `MIGRATED`.")
                .build();
    }

    private static String deployed(MigrationState state) {
        return "declare it `DEPLOYED`"
                + row(state)
                        .day()
                        .map(day -> ", with `" + FieldName.DATE_DEPLOYED.label() + ":` " + day)
                        .orElse("")
                + ", in the section of the deployed entries.";
    }

    /** About the newest one, so that {@code since} passes it over only with all of them. */
    private static Finding unreadable(Subject subject, List<MigrationState> applied, TargetStanding target) {
        Migration newest = applied.get(applied.size() - 1).migration().orElseThrow();
        String number = applied.size() == 1 ? "1 migration is" : applied.size() + " migrations are";
        return Finding.at(INFO, FirstLine.of(subject.document().changelog().source()))
                .message(Headline.on(target, "no entry is understood, and " + number + " applied on"))
                .migration(Optional.of(newest.id()))
                .related(FirstLine.of(newest.script()), "the newest of them")
                .why("nothing that the changelog says can be held against the database.")
                .advice("run `lint`, whose `unreadable-changelog` says what an entry looks like.")
                .build();
    }

    private static Row row(MigrationState state) {
        AppliedMigration applied = state.applied().orElseThrow();
        return new Row(applied);
    }
}

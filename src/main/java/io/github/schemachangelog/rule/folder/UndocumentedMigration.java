package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code undocumented-migration}: a migration has no entry. */
public final class UndocumentedMigration implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("undocumented-migration", Severity.ERROR, "A migration has no entry in the changelog.");

    private static final Pattern HISTORY =
            Pattern.compile("(?i)\\bcreate\\s+table\\s+(if\\s+not\\s+exists\\s+)?\\$\\{changelog}");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Migration> undocumented = in(subject);
        if (undocumented.isEmpty()) {
            return List.of();
        }
        Drafts drafts = new Drafts(subject);
        MigratedSection section = new MigratedSection(subject);
        Set<Migration> past = past(subject);
        WrittenNames names = new WrittenNames(subject.document().changelog().source());
        return undocumented.stream()
                .map(migration -> names.of(migration.id())
                        .map(place -> named(migration, place))
                        .orElseGet(() -> finding(subject, migration, past, drafts, section)))
                .toList();
    }

    /**
     * The migrations that it asks an entry for. What {@code missing-migration} takes for another entry's migration is not
     * reported a second time, nor every migration where {@code unreadable-changelog} says that no entry is understood.
     */
    public static List<Migration> in(Subject subject) {
        if (UnreadableChangelog.isUnreadable(subject)) {
            return List.of();
        }
        LikelyMigrations likely = LikelyMigrations.of(subject);
        return likely.undocumented().stream()
                .filter(migration -> !likely.holds(migration))
                .filter(migration -> !makesHistory(subject, migration))
                .toList();
    }

    /** The script that {@code migrate init} writes makes MyBatis' own table, which is no part of anybody's schema, and nothing else. */
    private static boolean makesHistory(Subject subject, Migration migration) {
        return subject.migrations().layout().hasVariables()
                && HISTORY.matcher(migration.script().text()).find()
                && subject.facts(migration.script()).changes().isEmpty();
    }

    /** The document names it where no entry is read: whoever wrote that may take it for one. */
    private static Finding named(Migration migration, Place place) {
        return Finding.at(INFO, FirstLine.of(migration.script()))
                .severity(Severity.WARNING)
                .message(EntryName.of(migration.id()) + " is named in the changelog and has no entry")
                .label("no entry speaks of this script")
                .migration(Optional.of(migration.id()))
                .related(place, "it is named here, in a form that is not read as an entry")
                .why("nothing that the changelog says of it is held against anything.")
                .advice("give it a heading, a row of a table or an item of a list that begins with its name.")
                .build();
    }

    /** What lies before the oldest migration that has an entry. */
    private static Set<Migration> past(Subject subject) {
        return subject.migrations().all().stream()
                .takeWhile(migration -> subject.pairing().entries(migration).isEmpty())
                .collect(Collectors.toSet());
    }

    private static Finding finding(
            Subject subject, Migration migration, Set<Migration> past, Drafts drafts, MigratedSection section) {
        Finding.Builder finding = Finding.at(INFO, FirstLine.of(migration.script()))
                .message(EntryName.of(migration.id()) + " has no entry")
                .label("the changelog does not speak of this script")
                .migration(Optional.of(migration.id()))
                .why("whoever reviews or deploys by the changelog never hears of this change."
                        + (past.contains(migration)
                                ? " A past that nobody documents is passed over with `since`."
                                : ""));
        if (migration.id().digits().isEmpty()) {
            return finding.advice("give it a name with digits first (`migration-id`), then write an entry for it.")
                    .build();
        }
        Optional<Edit> edit = section.insert(migration.id(), drafts.entry(migration));
        if (edit.isEmpty()) {
            return finding.advice(
                            section.isListing()
                                    ? "list it with the other migrations; a row or an item is not drafted."
                                    : "write an entry for it; below a heading `## Migrated` one would be drafted.")
                    .build();
        }
        return finding.advice("write an entry for it; `findings.sarif` holds a draft of one.")
                .fix(Fix.of("Draft an entry", subject.document().changelog().source(), edit.get()))
                .build();
    }
}

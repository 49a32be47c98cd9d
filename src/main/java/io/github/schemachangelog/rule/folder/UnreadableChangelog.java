package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;

/** {@code unreadable-changelog}: there are migrations, and nothing in the document is understood as an entry. */
public final class UnreadableChangelog implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "unreadable-changelog",
            Severity.ERROR,
            "There are migrations, and no entry of the changelog is understood.");
    private static final String FORMS = "; rows of a table with the columns Migration and Status, and list items that "
            + "begin with the name, are entries too. Labels of your own go into `words`: "
            + "`<words><migration-file>Script</migration-file></words>`.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return isUnreadable(subject) ? List.of(finding(subject)) : List.of();
    }

    /** A document whose sections are known and merely hold nothing yet is understood. */
    public static boolean isUnreadable(Subject subject) {
        Changelog changelog = subject.document().changelog();
        boolean waiting = !changelog.sections().isEmpty() && changelog.unread().isEmpty();
        return subject.entries().isEmpty() && !subject.migrations().all().isEmpty() && !waiting;
    }

    /** About the newest migration, so that {@code since} passes it over only with all of them. */
    private static Finding finding(Subject subject) {
        Changelog changelog = subject.document().changelog();
        List<Migration> migrations = subject.migrations().all();
        Migration newest = migrations.get(migrations.size() - 1);
        Optional<Place> heading = likeliest(changelog);
        String name = EntryName.quote(changelog.source().name());
        boolean empty = changelog.source().text().isBlank();
        return Finding.at(INFO, heading.orElseGet(() -> FirstLine.of(changelog.source())))
                .message(
                        empty
                                ? name + " is empty"
                                : heading.isPresent()
                                        ? "no entry is understood in " + name
                                        : "no heading in " + name + " stands for an entry")
                .label(
                        heading.isPresent()
                                ? "perhaps meant as an entry; neither it nor a known field below it names a migration"
                                : "")
                .migration(Optional.of(newest.id()))
                .related(FirstLine.of(newest.script()), count(migrations.size()))
                .why("nothing that it says can be held against the migrations.")
                .advice(empty ? start(newest) : repair(newest))
                .build();
    }

    /** The first heading with a number in it, as ids, dates and releases have; else the first of all. */
    private static Optional<Place> likeliest(Changelog changelog) {
        List<Span> headings = changelog.unread();
        Source source = changelog.source();
        return headings.stream()
                .filter(span -> source.slice(span).chars().anyMatch(Character::isDigit))
                .findFirst()
                .or(() -> headings.stream().findFirst())
                .map(span -> new Place(source, span));
    }

    private static String count(int migrations) {
        return migrations == 1 ? "the migration" : "the newest of " + migrations + " migrations";
    }

    private static String start(Migration newest) {
        return "write a section `## Migrated`, and below it a heading for each migration: `### " + newest.id() + "`.";
    }

    /** Both ways: the entry as it is read by default, and the words for a document that has others. */
    private static String repair(Migration newest) {
        return "name the migration in a heading, `### " + newest.id() + "`, or below it, `**Migration File:** "
                + newest.id() + "`" + FORMS;
    }
}

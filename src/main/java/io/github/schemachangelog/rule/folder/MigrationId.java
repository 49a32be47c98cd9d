package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Stray;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code migration-id}: a migration's name has no leading digits, or separators cut its id into pieces. */
public final class MigrationId implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("migration-id", Severity.ERROR, "The leading digits of a migration's name are not its id.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        Migrations migrations = subject.migrations();
        List<Finding> findings = new ArrayList<>();
        migrations.all().stream()
                .filter(migration -> migration.id().digits().isEmpty())
                .forEach(migration -> findings.add(withoutDigits(migration)));
        List<Stray> without = migrations.withoutNumber();
        if (!without.isEmpty()) {
            findings.add(withoutNumber(migrations, without));
        }
        cut(migrations).ifPresent(findings::add);
        return findings;
    }

    private static Finding withoutDigits(Migration migration) {
        return Finding.at(INFO, FirstLine.of(migration.script()))
                .message(EntryName.of(migration.id()) + " has no leading digits")
                .label("its name gives it no place among the others")
                .migration(Optional.of(migration.id()))
                .why("migrations are told apart and ordered by the digits that their names start with.")
                .advice("put the time in front of the name, before the migration is applied anywhere.")
                .build();
    }

    /** All of them are one decision of the team's: which files lie here. */
    private static Finding withoutNumber(Migrations migrations, List<Stray> without) {
        boolean one = without.size() == 1;
        boolean marked = migrations.areMarkedForMyBatis();
        Finding.Builder finding = Finding.at(INFO, place(without.get(0)))
                .severity(marked ? INFO.severity() : Severity.INFO)
                .message(
                        one
                                ? "a script has no number in front of its name"
                                : without.size() + " scripts have no number")
                .label("it is passed over, as if it were no migration");
        without.stream().skip(1).forEach(stray -> finding.related(place(stray), "so is this one"));
        return finding.why(
                        marked
                                ? "MyBatis takes every `.sql` file beside its scripts for a migration, and stops at a name"
                                        + " without a number."
                                : "the number in front of a script's name is its place among the others.")
                .advice((one
                                ? "put its number in front, or move it elsewhere"
                                : "put numbers in front, or move them elsewhere")
                        + (marked ? "." : " if `apply` is to run here."))
                .build();
    }

    /** There is no line to point to that would say it. */
    private static Place place(Stray stray) {
        return new Place(new Source(stray.path(), stray.name(), ""), Span.at(0));
    }

    /**
     * One finding for all ids that separators cut: how ids are written is one decision of the team's. What is ordered by
     * name does no harm but where names have another order than times. What MyBatis takes for one number is
     * {@code equal-migration-ids}.
     */
    private static Optional<Finding> cut(Migrations migrations) {
        Set<Migration> sharing = migrations.areMarkedForMyBatis()
                ? migrations.sharingNumbers().stream().flatMap(List::stream).collect(Collectors.toSet())
                : Set.of();
        List<Migration> cut = migrations.all().stream()
                .filter(migration -> !migration.id().digits().isEmpty())
                .filter(migration -> !IdDigits.of(migration.id()).areClear() && !sharing.contains(migration))
                .toList();
        if (cut.isEmpty()) {
            return Optional.empty();
        }
        List<Misplaced> misplaced = Misplaced.among(cut, migrations);
        return Optional.of(misplaced.isEmpty() ? cut(migrations, cut) : misplaced(migrations, misplaced));
    }

    private static Finding cut(Migrations migrations, List<Migration> cut) {
        Migration newest = cut.get(cut.size() - 1);
        IdDigits digits = IdDigits.of(newest.id());
        boolean marked = migrations.areMarkedForMyBatis();
        return Finding.at(INFO, FirstLine.of(newest.script()))
                .severity(marked ? INFO.severity() : Severity.INFO)
                .message(ids(newest, cut.size()) + " cut into pieces")
                .label("its number is `" + digits.leading() + "`, its name says `" + digits.whole() + "`")
                .migration(Optional.of(newest.id()))
                .why("by number, migrations that differ only behind the first separator are one.")
                .advice(
                        marked
                                ? rename(newest) + ", before it is applied anywhere."
                                : "write all ids in one form, whichever it is.")
                .build();
    }

    private static Finding misplaced(Migrations migrations, List<Misplaced> all) {
        Misplaced newest = all.get(all.size() - 1);
        Migration migration = newest.migration();
        boolean flat = migrations.layout() == Layout.MYBATIS && !migrations.areMarkedForMyBatis();
        return Finding.at(INFO, FirstLine.of(migration.script()))
                .severity(flat ? Severity.WARNING : INFO.severity())
                .message(ids(migration, all.size()) + " cut into pieces")
                .label("it runs " + (newest.runsBehind() ? "after" : "before") + " `"
                        + newest.other().id() + "`, by its digits " + (newest.runsBehind() ? "before" : "after")
                        + " it")
                .migration(Optional.of(migration.id()))
                .related(
                        FirstLine.of(newest.other().script()),
                        "`" + newest.other().id() + "`")
                .why(
                        switch (migrations.layout()) {
                            case FOLDERS ->
                                "names are compared character by character, and a separator sorts elsewhere than a digit.";
                            case MYBATIS ->
                                "scripts run in the order of their numbers, and a number ends at a separator.";
                        })
                .advice(rename(migration) + ", before it is applied anywhere.")
                .build();
    }

    private static String ids(Migration newest, int count) {
        String name = EntryName.of(newest.id());
        return switch (count) {
            case 1 -> "the id of " + name + " is";
            case 2 -> "the ids of " + name + " and another migration are";
            default -> "the ids of " + name + " and " + (count - 1) + " others are";
        };
    }

    private static String rename(Migration migration) {
        IdDigits digits = IdDigits.of(migration.id());
        return digits.isDecimal()
                ? "count in whole numbers"
                : "name it `" + digits.joined()
                        + migration.id().text().substring(digits.whole().length()) + "`";
    }
}

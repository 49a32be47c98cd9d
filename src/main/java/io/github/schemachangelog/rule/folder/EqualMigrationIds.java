package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Optional;

/** {@code equal-migration-ids}: migrations share their digits, which MyBatis' layout does not bear. */
public final class EqualMigrationIds implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "equal-migration-ids",
            Severity.INFO,
            "Migrations share their digits, so that only their names order them.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        Migrations migrations = subject.migrations();
        return migrations.sharingNumbers().stream()
                .map(sharing -> judged(sharing, migrations))
                .filter(sharing -> sharing.size() > 1)
                .map(sharing -> finding(sharing, migrations))
                .toList();
    }

    /** By name, digits that a separator cuts off are not the whole id. */
    private static List<Migration> judged(List<Migration> sharing, Migrations migrations) {
        return migrations.areMarkedForMyBatis()
                ? sharing
                : sharing.stream()
                        .filter(migration -> IdDigits.of(migration.id()).areClear())
                        .toList();
    }

    private static Finding finding(List<Migration> sharing, Migrations migrations) {
        Migration last = sharing.get(sharing.size() - 1);
        String digits = EntryName.quote(last.id().digits());
        Finding.Builder finding = Finding.at(INFO, FirstLine.of(last.script()))
                .severity(migrations.areMarkedForMyBatis() ? Severity.ERROR : INFO.severity())
                .message(sharing.size() + " migrations share the id " + digits)
                .migration(Optional.of(last.id()));
        sharing.subList(0, sharing.size() - 1)
                .forEach(other -> finding.related(FirstLine.of(other.script()), "`" + other.id() + "`"));
        if (migrations.areMarkedForMyBatis()) {
            return finding.label("its number is theirs")
                    .why(
                            "MyBatis knows a migration by its number only: when one of them is applied, the others never are.")
                    .advice("give each a number of its own, before one of them is applied anywhere.")
                    .build();
        }
        return finding.label("runs last of them, by its name")
                .why("only their names order them, and " + digits + " alone names none of them.")
                .advice("write the whole name in the changelog, and give the next migration an id of its own.")
                .build();
    }
}

package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Optional;

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
        return subject.migrations().all().stream()
                .filter(migration -> !IdDigits.of(migration.id()).areClear())
                .map(MigrationId::finding)
                .toList();
    }

    private static Finding finding(Migration migration) {
        IdDigits digits = IdDigits.of(migration.id());
        String name = EntryName.of(migration.id());
        Finding.Builder finding =
                Finding.at(INFO, FirstLine.of(migration.script())).migration(Optional.of(migration.id()));
        if (digits.leading().isEmpty()) {
            return finding.message(name + " has no leading digits")
                    .label("its name gives it no place among the others")
                    .why("migrations are told apart and ordered by the digits that their names start with.")
                    .advice("put the time in front of the name, before the migration is applied anywhere.")
                    .build();
        }
        String joined =
                digits.joined() + migration.id().text().substring(digits.whole().length());
        return finding.message("the id of " + name + " is cut into pieces")
                .label("its number is `" + digits.leading() + "`, its name orders it by `" + digits.whole() + "`")
                .why("by number, migrations that differ only behind the first separator are one.")
                .advice(
                        digits.isDecimal()
                                ? "count in whole numbers, before it is applied anywhere."
                                : "name it `" + joined + "`, before it is applied anywhere.")
                .build();
    }
}

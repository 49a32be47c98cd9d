package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code migration-id}: a migration's name has no leading digits, or its time is cut into pieces. */
public final class MigrationIdDigits implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("migration-id", Severity.ERROR, "The digits of a migration's name do not tell its id.");

    private static final String DAY = "(?:19|20)\\d\\d[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\\d|3[01])";
    private static final String TIME = "(?:[01]\\d|2[0-3])[-_.:h]?[0-5]\\d(?:[-_.:m]?[0-5]\\d)?";

    /** A day, perhaps with a time, as people write them: {@code 2025_01_31_120000}, {@code 20250131T1200}. */
    private static final Pattern MOMENT = Pattern.compile(DAY + "(?:[-_. T]" + TIME + ")?(?![0-9])");

    /** {@code 1.5_name}, which MyBatis Migrations takes for a decimal number. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+(?![0-9])");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.migrations().all().stream()
                .filter(migration -> !areClear(migration.id()))
                .map(MigrationIdDigits::finding)
                .toList();
    }

    /** Whether a migration's leading digits are its id in every layout. */
    static boolean areClear(MigrationId id) {
        return !id.digits().isEmpty() && whole(id).equals(id.digits());
    }

    /** All that belongs to the id where it is written with separators, else the leading digits. */
    private static String whole(MigrationId id) {
        Matcher moment = MOMENT.matcher(id.text());
        if (moment.lookingAt()) {
            return moment.group();
        }
        Matcher decimal = DECIMAL.matcher(id.text());
        return decimal.lookingAt() ? decimal.group() : id.digits();
    }

    private static Finding finding(Migration migration) {
        MigrationId id = migration.id();
        Finding.Builder finding =
                Finding.at(INFO, FirstLine.of(migration.script())).migration(Optional.of(id));
        if (id.digits().isEmpty()) {
            return finding.message(EntryName.of(id) + " has no leading digits")
                    .label("its name gives it no place among the others")
                    .why("migrations are told apart and ordered by the digits that their names start with.")
                    .advice("put the time in front, `20260131120000_" + id + "`, before it is applied anywhere.")
                    .build();
        }
        String whole = whole(id);
        String joined = whole.replaceAll("[^0-9]", "");
        return finding.message("the id of " + EntryName.of(id) + " is cut into pieces")
                .label("MyBatis reads `" + id.digits() + "`, its name orders it by `" + whole + "`")
                .why("by number, migrations that differ only behind the first separator are one.")
                .advice("write the digits together, `" + joined + id.text().substring(whole.length())
                        + "`, before it is applied anywhere.")
                .build();
    }
}

package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code equal-migration-ids}: migrations share their digits. In MyBatis' layout no reader lets them. */
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
        Map<BigInteger, List<Migration>> byNumber = subject.migrations().all().stream()
                .filter(migration -> IdDigits.of(migration.id()).areClear())
                .collect(Collectors.groupingBy(
                        migration -> new BigInteger(migration.id().digits()), LinkedHashMap::new, Collectors.toList()));
        return byNumber.values().stream()
                .filter(twins -> twins.size() > 1)
                .map(EqualMigrationIds::finding)
                .toList();
    }

    private static Finding finding(List<Migration> twins) {
        Migration last = twins.get(twins.size() - 1);
        String digits = EntryName.quote(last.id().digits());
        Finding.Builder finding = Finding.at(INFO, FirstLine.of(last.script()))
                .message(twins.size() + " migrations share the id " + digits)
                .migration(Optional.of(last.id()));
        twins.subList(0, twins.size() - 1)
                .forEach(twin -> finding.related(FirstLine.of(twin.script()), "`" + twin.id() + "`"));
        return finding.label("runs last of them, by its name")
                .why("only their names order them, and " + digits + " alone names none of them.")
                .advice("write the whole name in the changelog, and give the next migration an id of its own.")
                .build();
    }
}

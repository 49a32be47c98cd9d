package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.MigrationId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A row of a history, as people speak of it. */
record Row(AppliedMigration applied) {
    private static final Pattern WHOLE = Pattern.compile("[0-9]\\S*");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?!\\d).*", Pattern.DOTALL);

    /** The name that the migration has or had. In MyBatis' own layout its tools record the number and the words. */
    MigrationId id(Layout layout) {
        String shown = applied.shown().strip();
        boolean whole = applied.name().isPresent()
                || layout.describesWhole() && WHOLE.matcher(shown).matches();
        String number = applied.number().toPlainString();
        return new MigrationId(shown.isEmpty() ? number : whole ? shown : number + "_" + shown.replaceAll("\\s", "_"));
    }

    /** {@code applied at 2026-01-31 13:05:59}. */
    String when() {
        String at = applied.appliedAt().strip();
        return at.isEmpty() ? "applied" : "applied at " + at;
    }

    /** {@code 2026-01-31}; empty where the row has no such date. */
    Optional<String> day() {
        return Optional.of(DAY.matcher(applied.appliedAt().strip()))
                .filter(match -> match.matches())
                .map(match -> match.group(1));
    }
}

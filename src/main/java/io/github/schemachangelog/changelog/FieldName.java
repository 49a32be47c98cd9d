package io.github.schemachangelog.changelog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The fields that mean something to a rule. */
public enum FieldName {
    STATUS("Status"),
    DATE_ADDED("Date Added"),
    DATE_MIGRATED("Date Migrated"),
    DATE_DEPLOYED("Date Deployed"),
    DESCRIPTION("Description"),
    CHANGES("Changes"),
    MIGRATION_FILE("Migration File"),
    RISK_LEVEL("Risk Level"),
    ROLLBACK("Rollback"),
    PRODUCTION_NOTES("Production Notes"),
    PERFORMANCE_NOTES("Performance Notes"),
    VERIFICATION("Verification"),
    /** Any other label; kept, and judged by no rule but {@code unknown-field}. */
    UNKNOWN("");

    private final String label;

    FieldName(String label) {
        this.label = label;
    }

    /** The label as an entry has it by default: {@code Migration File}; empty for {@link #UNKNOWN}. */
    public String label() {
        return label;
    }

    /** Whether it is a field for a date. */
    public boolean isDate() {
        return this == DATE_ADDED || this == DATE_MIGRATED || this == DATE_DEPLOYED;
    }

    /** The name in a configuration: {@code migration-file}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field with a configuration's name. */
    public static Optional<FieldName> ofKey(String key) {
        return Arrays.stream(values())
                .filter(name -> name != UNKNOWN && name.key().equals(key))
                .findFirst();
    }
}

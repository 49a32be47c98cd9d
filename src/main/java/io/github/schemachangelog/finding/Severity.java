package io.github.schemachangelog.finding;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    ERROR,
    WARNING,
    INFO,
    OFF;

    /** The word in a configuration and in a report: {@code warning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

package io.github.schemachangelog.changelog;

/** How much care a migration needs, as people grade it. */
public enum RiskLevel {
    LOW("Low"),
    MEDIUM("Medium"),
    HIGH("High");

    private final String word;

    RiskLevel(String word) {
        this.word = word;
    }

    /** As an entry has it. */
    public String word() {
        return word;
    }
}

package io.github.schemachangelog.claim.assertion;

/** What a claim is about; named by the rule that reports a refuted one. */
public enum ClaimKind {
    TABLE("claim-table"),
    COLUMN("claim-column"),
    ENUM("claim-enum"),
    INDEX("claim-index"),
    FOREIGN_KEY("claim-foreign-key"),
    LINE_COUNT("claim-line-count"),
    ADDITIVE("claim-additive"),
    NON_BLOCKING("claim-non-blocking"),
    IDEMPOTENT("claim-idempotent"),
    DEPENDENCY("claim-dependency"),
    EXECUTION_TIME("claim-execution-time");

    private final String ruleId;

    ClaimKind(String ruleId) {
        this.ruleId = ruleId;
    }

    public String ruleId() {
        return ruleId;
    }
}

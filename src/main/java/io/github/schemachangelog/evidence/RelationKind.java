package io.github.schemachangelog.evidence;

/** What a lock can be held on. */
public enum RelationKind {
    TABLE("table"),
    /** One without rows of its own. */
    PARTITIONED_TABLE("partitioned table"),
    INDEX("index"),
    VIEW("view"),
    MATERIALIZED_VIEW("materialized view"),
    SEQUENCE("sequence"),
    /** A composite type and whatever else may come. */
    OTHER("relation");

    private final String text;

    RelationKind(String text) {
        this.text = text;
    }

    /** Whether it has rows, or partitions that have them. */
    public boolean isTable() {
        return this == TABLE || this == PARTITIONED_TABLE || this == MATERIALIZED_VIEW;
    }

    @Override
    public String toString() {
        return text;
    }
}

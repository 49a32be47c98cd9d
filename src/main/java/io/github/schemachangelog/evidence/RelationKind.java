package io.github.schemachangelog.evidence;

/** What a lock can be held on. */
public enum RelationKind {
    TABLE("table"),
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

    @Override
    public String toString() {
        return text;
    }
}

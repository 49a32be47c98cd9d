package io.github.schemachangelog.changelog;

/** What an entry declares of its migration. */
public enum Status {
    /** The schema changed, no migration exists yet; blocks a release. */
    PENDING,
    /** The migration exists and is ready. */
    MIGRATED,
    /** Applied in production. */
    DEPLOYED
}

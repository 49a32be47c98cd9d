package io.github.schemachangelog.claim.assertion;

/** In what way an entry promises that others can go on. */
public enum Assurance {
    NOTHING_WAITS,
    INDEXES_BLOCK_NOTHING,
    NO_LOCKS_ON_EXISTING_TABLES,
    CONCURRENTLY
}

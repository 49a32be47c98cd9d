package io.github.schemachangelog.claim.assertion;

/** What an entry promises to leave as it is. */
public enum Promise {
    ONLY_ADDITIONS,
    EXISTING_TABLES_UNTOUCHED,
    NO_COLUMN_DROPPED,
    NO_COLUMN_RENAMED,
    /** No row that is there gets other values. */
    DATA_UNTOUCHED,
    /** No value that is there gets lost. */
    DATA_KEPT,
    /** No row has to be written for the migration. */
    NO_DATA_MIGRATION,
    NEW_COLUMNS_NULLABLE,
    NEW_KEY_COLUMNS_NULLABLE,
    NO_BACKFILL
}

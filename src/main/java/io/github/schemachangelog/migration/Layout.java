package io.github.schemachangelog.migration;

/** How a migrations folder is laid out. */
public enum Layout {
    /** {@code <id>_<name>/migration.sql}, ordered by name. */
    FOLDERS,
    /** {@code <id>_<name>.sql} with {@code -- //@UNDO}, ordered by number. */
    MYBATIS
}

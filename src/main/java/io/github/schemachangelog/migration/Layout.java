package io.github.schemachangelog.migration;

import java.math.BigInteger;
import java.util.Comparator;

/** How a migrations folder is laid out, and what follows from that. */
public enum Layout {
    /** {@code <id>_<name>/migration.sql}, ordered by name. */
    FOLDERS,
    /** {@code <id>_<name>.sql} with {@code -- //@UNDO}, ordered by number. */
    MYBATIS;

    /** The order in which migrations run; names and digits that are in no folder have a place in it, too. */
    public Comparator<MigrationId> order() {
        return switch (this) {
            case FOLDERS -> Comparator.naturalOrder();
            case MYBATIS ->
                Comparator.<MigrationId, BigInteger>comparing(id -> new BigInteger("0" + id.digits()))
                        .thenComparing(Comparator.naturalOrder());
        };
    }

    /** Whether <code>${name}</code> in a script is a variable; else it stands for itself. */
    public boolean hasVariables() {
        return this == MYBATIS;
    }

    /** Whether a script of its own makes the history; else the history is there before the first script. */
    public boolean makesHistory() {
        return this == MYBATIS;
    }

    /** What the history's DESCRIPTION says of a migration: its whole name, or the words of it. */
    public String description(MigrationId id) {
        return describesWhole() ? id.text() : id.name().replace('_', ' ');
    }

    /** Whether a DESCRIPTION is the whole name of its migration. */
    public boolean describesWhole() {
        return this == FOLDERS;
    }

    /** Whether a number belongs to one migration, whatever its name. */
    public boolean numberTells() {
        return this == MYBATIS;
    }
}

package io.github.schemachangelog.migration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a migrations folder holds.
 *
 * @param folder the folder
 * @param name the folder's path as it is shown
 * @param all every migration, in the order in which they run
 * @param bootstrap what MyBatis' layout runs on an empty database before the first migration
 * @param onAbort what MyBatis' layout runs after a failure
 * @param strays what is passed over, by name
 */
public record Migrations(
        Path folder,
        String name,
        Layout layout,
        List<Migration> all,
        Optional<Script> bootstrap,
        Optional<Script> onAbort,
        List<Stray> strays) {
    public Migrations {
        all = List.copyOf(all);
        strays = List.copyOf(strays);
    }

    public Optional<Migration> find(MigrationId id) {
        return all.stream().filter(migration -> migration.id().equals(id)).findFirst();
    }

    public List<MigrationId> ids() {
        return all.stream().map(Migration::id).toList();
    }

    /** The order in which this layout runs migrations; names and digits that are in no folder yet have a place in it. */
    public Comparator<MigrationId> order() {
        return switch (layout) {
            case FOLDERS -> Comparator.naturalOrder();
            case MYBATIS ->
                Comparator.<MigrationId, BigInteger>comparing(id -> new BigInteger("0" + id.digits()))
                        .thenComparing(Comparator.naturalOrder());
        };
    }

    /**
     * The number that MyBatis gets for every migration.
     *
     * @param recorded numbers that a history already holds, by the migration's whole name
     */
    public Map<MigrationId, BigDecimal> numbers(Map<String, BigDecimal> recorded) {
        return switch (layout) {
            case FOLDERS -> MigrationNumbers.between(ids(), recorded);
            case MYBATIS -> MigrationNumbers.asWritten(ids());
        };
    }
}

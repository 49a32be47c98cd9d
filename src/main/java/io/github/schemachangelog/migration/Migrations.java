package io.github.schemachangelog.migration;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
        return layout.order();
    }

    /** Those whose digits make one number, of which there are several, in the order in which they run. */
    public List<List<Migration>> sharingNumbers() {
        Map<String, List<Migration>> byNumber = new LinkedHashMap<>();
        all.stream()
                .filter(migration -> !migration.id().digits().isEmpty())
                .forEach(migration -> byNumber.computeIfAbsent(migration.id().number(), number -> new ArrayList<>())
                        .add(migration));
        return byNumber.values().stream().filter(group -> group.size() > 1).toList();
    }

    /** The {@code .sql} files beside MyBatis scripts that have no number. */
    public List<Stray> withoutNumber() {
        return strays.stream()
                .filter(stray -> stray.reason() == Stray.Reason.NO_NUMBER)
                .toList();
    }

    /**
     * Whether something in the folder can only be meant for MyBatis; scripts that have nothing but numbers may be run by
     * anything.
     */
    public boolean areMarkedForMyBatis() {
        return layout == Layout.MYBATIS
                && (bootstrap.isPresent() || onAbort.isPresent() || all.stream().anyMatch(Migration::holdsUndo));
    }

    /** The same folder with other migrations. */
    public Migrations with(List<Migration> others) {
        return new Migrations(folder, name, layout, others, bootstrap, onAbort, strays);
    }

    /**
     * The number that MyBatis gets for every migration; unique, and in their order.
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

package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What earlier migrations have made, and what the migration at hand does to it; both from a seed. */
final class GeneratedChange {
    private static final List<Optional<String>> ACTIONS =
            List.of(Optional.of("CASCADE"), Optional.of("SET NULL"), Optional.of("RESTRICT"), Optional.empty());

    private final Random random;
    private final SqlStyle style;
    private final NamePool names;
    private final GeneratedParts parts;
    private final List<Deed.NewTable> tables = new ArrayList<>();
    private final List<Deed.NewEnum> enums = new ArrayList<>();
    private final List<Deed.NewIndex> indexes = new ArrayList<>();
    private final Deed.NewTable leaving;
    private final List<Deed.NewColumn> spare = new ArrayList<>();
    private final List<Deed> deeds = new ArrayList<>();

    GeneratedChange(long seed) {
        this.random = Chance.of(seed, 0);
        this.style = SqlStyle.of(random);
        this.names = new NamePool(random, style);
        this.parts = new GeneratedParts(random, style, names);
        for (int i = 0; i < 3; i++) {
            Deed.NewTable table = parts.table(3 + random.nextInt(3), List.of());
            tables.add(table);
            table.columns().subList(2, table.columns().size() - 1).stream()
                    .filter(column -> !column.unique() && column.defaultSql().isEmpty())
                    .forEach(column -> spare.add(new Deed.NewColumn(table.table(), column)));
        }
        this.leaving = parts.table(2, List.of());
        enums.add(new Deed.NewEnum(names.type(), names.values(2 + random.nextInt(3))));
        Deed.NewTable first = tables.get(0);
        indexes.add(parts.index(first.table(), List.of(first.columns().get(1).name()), 0));
        int count = 1 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            add();
        }
        secure(Chance.of(seed, 7));
    }

    SqlStyle style() {
        return style;
    }

    NamePool names() {
        return names;
    }

    /** The tables before the migration. */
    List<Deed.NewTable> tables() {
        return tables;
    }

    List<Deed> deeds() {
        return List.copyOf(deeds);
    }

    String scriptBefore() {
        List<Deed> before = new ArrayList<>(enums);
        before.addAll(tables);
        before.add(leaving);
        before.addAll(indexes);
        return script(before);
    }

    String script() {
        return script(deeds);
    }

    private String script(List<Deed> all) {
        StringBuilder sql = new StringBuilder();
        for (Deed deed : all) {
            sql.append(style.prisma() ? "-- " + deed.comment() + "\n" : "");
            sql.append(deed.sql(style)).append(";\n").append(style.prisma() ? "\n" : "");
        }
        return sql.toString();
    }

    private void add() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> newTable();
            case 3, 4, 5 -> newColumns();
            case 6, 7 -> {
                Deed.NewTable table = parts.pick(tables);
                deeds.add(parts.index(table.table(), indexed(table), deeds.size() + 1));
            }
            case 8 -> deeds.add(new Deed.NewEnum(names.type(), names.values(2 + random.nextInt(4))));
            case 9 -> newValue();
            case 10 -> dropped();
            case 11 -> renamed();
            case 12 -> altered();
            case 13 -> {
                String table = parts.pick(tables).table();
                key(table, newColumn(table, GeneratedParts.text(names.column())));
            }
            case 14 -> unique();
            default -> {
                Deed.NewTable table = parts.pick(tables);
                String column = table.columns().get(1).name();
                deeds.add(new Deed.NewCheck(
                        table.table() + "_" + column + "_check" + deeds.size(), table.table(), column));
            }
        }
    }

    /** A new table or one that is there; drawn apart, so that it changes nothing of what else a seed makes. */
    private void secure(Random apart) {
        List<Deed.NewTable> all = new ArrayList<>(tables);
        deeds.stream()
                .filter(Deed.NewTable.class::isInstance)
                .map(Deed.NewTable.class::cast)
                .forEach(all::add);
        if (apart.nextInt(4) == 0) {
            deeds.add(new Deed.Secured(all.get(apart.nextInt(all.size())).table()));
        }
    }

    private List<Deed.NewEnum> newEnums() {
        return deeds.stream()
                .filter(Deed.NewEnum.class::isInstance)
                .map(Deed.NewEnum.class::cast)
                .toList();
    }

    private void newTable() {
        Deed.NewTable table = parts.table(2 + random.nextInt(4), newEnums());
        deeds.add(table);
        table.columns().stream().filter(GeneratedColumn::unique).forEach(column -> uniqueColumn(table.table(), column));
        if (random.nextBoolean()) {
            deeds.add(parts.index(table.table(), indexed(table), deeds.size() + 1));
        }
        if (random.nextInt(3) == 0) {
            key(table.table(), table.columns().get(1));
        }
    }

    /** Prisma knows no constraints of columns. */
    private void uniqueColumn(String table, GeneratedColumn column) {
        if (style.prisma()) {
            deeds.add(new Deed.NewIndex(
                    table + "_" + column.name() + "_key",
                    table,
                    List.of(column.name()),
                    true,
                    Optional.empty(),
                    false));
        }
    }

    private void newColumns() {
        Deed.NewTable table = parts.pick(tables);
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            GeneratedColumn column = newColumn(table.table(), parts.column(newEnums()));
            if (random.nextInt(4) == 0) {
                deeds.add(parts.index(table.table(), List.of(column.name()), deeds.size() + 1));
            } else if (random.nextInt(4) == 0) {
                key(table.table(), column);
            }
        }
    }

    private GeneratedColumn newColumn(String table, GeneratedColumn column) {
        deeds.add(new Deed.NewColumn(table, column));
        if (column.unique()) {
            uniqueColumn(table, column);
        }
        return column;
    }

    private void key(String table, GeneratedColumn column) {
        boolean own = deeds.stream()
                .anyMatch(deed -> deed instanceof Deed.NewColumn one
                                && one.column().equals(column)
                                && one.table().equals(table)
                        || deed instanceof Deed.NewTable made && made.table().equals(table));
        if (own) {
            deeds.add(new Deed.NewForeignKey(
                    table + "_" + column.name() + "_fkey",
                    table,
                    column.name(),
                    parts.pick(tables).table(),
                    "id",
                    parts.pick(ACTIONS)));
        }
    }

    private void newValue() {
        Deed.NewEnum type = enums.get(0);
        List<String> free = names.values(20).stream()
                .filter(value -> !type.values().contains(value) && !says(value))
                .toList();
        deeds.add(new Deed.NewEnumValue(type.type(), parts.pick(free)));
    }

    private boolean says(String value) {
        return deeds.stream()
                .anyMatch(deed ->
                        deed instanceof Deed.NewEnumValue one && one.value().equals(value));
    }

    private void dropped() {
        switch (random.nextInt(3)) {
            case 0 ->
                spare().ifPresent(one -> deeds.add(
                        new Deed.DroppedColumn(one.table(), one.column().name())));
            case 1 -> once(new Deed.DroppedIndex(indexes.get(0).index()));
            default -> {
                boolean gone = deeds.stream().anyMatch(deed -> deed instanceof Deed.RenamedTable);
                if (!gone) {
                    once(new Deed.DroppedTable(leaving.table()));
                }
            }
        }
    }

    private void once(Deed deed) {
        if (!deeds.contains(deed)) {
            deeds.add(deed);
        }
    }

    private void renamed() {
        boolean gone =
                deeds.stream().anyMatch(deed -> deed instanceof Deed.RenamedTable || deed instanceof Deed.DroppedTable);
        if (!gone && random.nextInt(3) == 0) {
            deeds.add(new Deed.RenamedTable(leaving.table(), names.table()));
        } else {
            spare().ifPresent(this::rename);
        }
    }

    private void rename(Deed.NewColumn spare) {
        String newName = names.column();
        deeds.add(new Deed.RenamedColumn(spare.table(), spare.column().name(), newName));
    }

    private void altered() {
        spare().ifPresent(one -> {
            GeneratedColumn column = one.column();
            deeds.add(
                    random.nextBoolean()
                            ? new Deed.RetypedColumn(
                                    one.table(),
                                    column.name(),
                                    column.type(),
                                    column.type().other(random))
                            : new Deed.Renullified(one.table(), column.name(), !column.nullable()));
        });
    }

    /** A column that was there and that nothing else is done to. */
    private Optional<Deed.NewColumn> spare() {
        return spare.isEmpty() ? Optional.empty() : Optional.of(spare.remove(random.nextInt(spare.size())));
    }

    private void unique() {
        Deed.NewTable table = parts.pick(tables);
        List<String> columns = indexed(table);
        deeds.add(new Deed.NewUnique(
                table.table() + "_" + String.join("_", columns) + deeds.size() + "_key", table.table(), columns));
    }

    /** Columns that stay as they are. */
    private List<String> indexed(Deed.NewTable table) {
        List<GeneratedColumn> all = table.columns();
        List<GeneratedColumn> fit =
                tables.contains(table) ? List.of(all.get(0), all.get(1), all.get(all.size() - 1)) : all;
        return random.ints(0, fit.size())
                .distinct()
                .limit(1L + random.nextInt(3))
                .mapToObj(i -> fit.get(i).name())
                .toList();
    }
}

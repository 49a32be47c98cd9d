package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/** One fact of a true entry changed, so that the entry is false. */
enum Mutation {
    COUNT {
        @Override
        Optional<Said> of(Case from) {
            List<Integer> all =
                    IntStream.range(0, from.said().tallies().size()).boxed().toList();
            return from.any(all).map(i -> {
                Tally tally = from.said().tallies().get(i);
                int more = tally.number() + 1 + from.random().nextInt(3) + from.doubtful();
                return from.said().with(i, new Tally(tally.thing(), more, tally.unique()));
            });
        }
    },
    TABLE_NAME {
        @Override
        Optional<Said> of(Case from) {
            String other = from.change().names().table();
            return from.changed(Deed.NewTable.class, one -> Optional.of(new Deed.NewTable(other, one.columns())));
        }
    },
    COLUMN_NAME {
        @Override
        Optional<Said> of(Case from) {
            String other = from.change().names().column();
            return from.column(column -> Optional.of(column.named(other)));
        }
    },
    TYPE {
        @Override
        Optional<Said> of(Case from) {
            return from.column(column -> Optional.of(column.ofType(column.type().other(from.random()))));
        }
    },
    NULLABILITY {
        @Override
        Optional<Said> of(Case from) {
            return from.column(column -> Optional.of(column.takingNull(!column.nullable())));
        }
    },
    DEFAULT {
        @Override
        Optional<Said> of(Case from) {
            return from.column(column ->
                    Optional.of(column.withDefault(column.type().family().equals("number") ? "77" : "'OTHER'")));
        }
    },
    ENUM_VALUE {
        @Override
        Optional<Said> of(Case from) {
            return from.changed(Deed.NewEnum.class, one -> {
                List<String> values = new ArrayList<>(one.values());
                switch (from.random().nextInt(4)) {
                    case 0 -> values.add("ARCHIVED");
                    case 1 -> values.set(0, "ARCHIVED");
                    case 2 -> values.remove(0);
                    default -> Collections.swap(values, 0, values.size() - 1);
                }
                return Optional.of(new Deed.NewEnum(one.type(), values));
            });
        }
    },
    ADDED_VALUE {
        @Override
        Optional<Said> of(Case from) {
            return from.changed(
                    Deed.NewEnumValue.class, one -> Optional.of(new Deed.NewEnumValue(one.type(), "ARCHIVED")));
        }
    },
    ACTION {
        @Override
        Optional<Said> of(Case from) {
            return from.changed(Deed.NewForeignKey.class, one -> {
                boolean cascades = one.onDelete().filter("CASCADE"::equals).isPresent();
                return Optional.of(from.key(one, one.target(), Optional.of(cascades ? "SET NULL" : "CASCADE")));
            });
        }
    },
    TARGET {
        @Override
        Optional<Said> of(Case from) {
            return from.changed(Deed.NewForeignKey.class, one -> {
                String other = from.change().tables().stream()
                        .map(Deed.NewTable::table)
                        .filter(table -> !table.equals(one.target()))
                        .findFirst()
                        .orElseThrow();
                return Optional.of(from.key(one, other, one.onDelete()));
            });
        }
    },
    INDEX_COLUMNS {
        @Override
        Optional<Said> of(Case from) {
            return from.changed(Deed.NewIndex.class, one -> {
                List<String> columns = new ArrayList<>(one.columns());
                if (columns.size() > 1 && from.random().nextBoolean()) {
                    Collections.swap(columns, 0, 1);
                } else {
                    columns.add(from.change().names().column());
                }
                return Optional.of(
                        new Deed.NewIndex(one.index(), one.table(), columns, one.unique(), one.where(), one.apart()));
            });
        }
    },
    UNIQUE {
        @Override
        Optional<Said> of(Case from) {
            return from.changed(
                    Deed.NewIndex.class,
                    one -> one.unique() || from.isUnique(one)
                            ? Optional.empty()
                            : Optional.of(new Deed.NewIndex(
                                    one.index(), one.table(), one.columns(), true, one.where(), one.apart())));
        }
    },
    WHERE {
        @Override
        Optional<Said> of(Case from) {
            String key = from.change().names().column() + " = 'CLOSED'";
            return from.changed(
                    Deed.NewIndex.class,
                    one -> Optional.of(new Deed.NewIndex(
                            one.index(), one.table(), one.columns(), one.unique(), Optional.of(key), one.apart())));
        }
    },
    ADDITIVE {
        @Override
        Optional<Said> of(Case from) {
            return from.any(new Promises(from.change().deeds()).broken()).map(from.said()::with);
        }
    },
    LOCK {
        @Override
        Optional<Said> of(Case from) {
            return from.any(new Promises(from.change().deeds()).waiting()).map(from.said()::with);
        }
    },
    RENAMED_TO {
        @Override
        Optional<Said> of(Case from) {
            String column = from.change().names().column();
            Optional<Said> ofColumn = from.changed(
                    Deed.RenamedColumn.class,
                    one -> Optional.of(new Deed.RenamedColumn(one.table(), one.column(), column)));
            return ofColumn.or(() -> {
                String table = from.change().names().table();
                return from.changed(
                        Deed.RenamedTable.class, one -> Optional.of(new Deed.RenamedTable(one.table(), table)));
            });
        }
    },
    SECURED {
        @Override
        Optional<Said> of(Case from) {
            return from.changed(
                    Deed.Secured.class,
                    one -> from.change().tables().stream()
                            .map(table -> (Deed) new Deed.Secured(table.table()))
                            .filter(other -> !from.said().deeds().contains(other))
                            .findFirst());
        }
    },
    RETYPED_TO {
        @Override
        Optional<Said> of(Case from) {
            return from.changed(
                    Deed.RetypedColumn.class,
                    one -> Optional.of(new Deed.RetypedColumn(
                            one.table(), one.column(), one.from(), one.to().other(from.random()))));
        }
    },
    DROP {
        @Override
        Optional<Said> of(Case from) {
            Deed.NewTable table = from.change().tables().get(0);
            String column = table.columns().get(1).name();
            return switch (from.random().nextInt(3)) {
                case 0 -> Optional.of(from.said().with(new Deed.DroppedTable(table.table())));
                case 1 -> Optional.of(from.said().with(new Deed.DroppedIndex(table.table() + "_gone_idx")));
                default -> Optional.of(from.said().with(new Deed.DroppedColumn(table.table(), column)));
            };
        }
    };

    /** Whether the fact is left out rather than changed where the other entry has no more words than the true one. */
    boolean mayFallSilent() {
        return this == NULLABILITY;
    }

    /** Empty where the entry says nothing of the kind. */
    abstract Optional<Said> of(Case from);

    /** What a mutation starts from. */
    record Case(GeneratedChange change, Said said, Random random) {
        <T> Optional<T> any(List<T> all) {
            return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
        }

        /** Whether something else makes an index's columns unique. */
        boolean isUnique(Deed.NewIndex index) {
            return said.deeds().stream()
                    .anyMatch(deed -> deed instanceof Deed.NewIndex other
                                    && other.unique()
                                    && other.table().equals(index.table())
                                    && other.columns().equals(index.columns())
                            || deed instanceof Deed.NewUnique key
                                    && key.table().equals(index.table())
                                    && key.columns().equals(index.columns())
                            || deed instanceof Deed.NewTable table
                                    && table.table().equals(index.table())
                                    && table.columns().stream()
                                            .anyMatch(column -> (column.unique()
                                                            || column.name().equals("id"))
                                                    && index.columns().equals(List.of(column.name())))
                            || deed instanceof Deed.NewColumn added
                                    && added.column().unique()
                                    && added.table().equals(index.table())
                                    && index.columns()
                                            .equals(List.of(added.column().name())));
        }

        /** How many columns of new tables and unique constraints one could count, or not. */
        int doubtful() {
            return said.deeds().stream()
                    .mapToInt(deed -> deed instanceof Deed.NewTable table
                            ? table.columns().size()
                            : deed instanceof Deed.NewUnique
                                            || deed instanceof Deed.NewColumn one
                                                    && one.column().unique()
                                    ? 1
                                    : 0)
                    .sum();
        }

        /** Another deed in place of one of a kind. */
        <T extends Deed> Optional<Said> changed(Class<T> kind, Function<T, Optional<Deed>> by) {
            List<Deed> deeds = said.deeds();
            List<Integer> fit = IntStream.range(0, deeds.size())
                    .filter(i -> kind.isInstance(deeds.get(i)))
                    .boxed()
                    .toList();
            return any(fit).flatMap(i -> by.apply(kind.cast(deeds.get(i))).map(deed -> said.with(i, deed)));
        }

        Optional<Said> column(Function<GeneratedColumn, Optional<GeneratedColumn>> by) {
            return changed(
                    Deed.NewColumn.class,
                    one -> by.apply(one.column()).map(column -> new Deed.NewColumn(one.table(), column)));
        }

        Deed key(Deed.NewForeignKey one, String target, Optional<String> onDelete) {
            return new Deed.NewForeignKey(one.name(), one.table(), one.column(), target, one.targetColumn(), onDelete);
        }
    }
}

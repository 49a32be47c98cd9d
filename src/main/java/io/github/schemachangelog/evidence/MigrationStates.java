package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The migrations of a folder held against a history.
 *
 * @param all in the order of their numbers, missing ones where they once stood; last what was begun by scripts that are gone
 */
public record MigrationStates(List<MigrationState> all) {
    public MigrationStates {
        all = List.copyOf(all);
    }

    /**
     * The state of every migration that either side knows.
     *
     * @param contents the checksum of a script that is blind to line ends, comments and blanks; asked only of a script
     *     whose bytes are not those that were applied
     */
    public static MigrationStates of(Migrations migrations, History history, Function<Script, Checksum> contents) {
        Rows rows = Rows.of(migrations, history);
        Map<MigrationId, BigDecimal> numbers = migrations.numbers(rows.numbers());
        List<Placed> placed = new ArrayList<>();
        for (Migration migration : migrations.all()) {
            BigDecimal number = Objects.requireNonNull(numbers.get(migration.id()));
            Optional<AppliedMigration> row = rows.of(migration);
            TargetState state = row.map(applied -> whenApplied(migration, applied, contents))
                    .orElseGet(() -> whenPending(number, history));
            placed.add(new Placed(number, MigrationState.of(state, migration, row)));
        }
        for (AppliedMigration row : rows.unknown()) {
            placed.add(new Placed(row.number(), MigrationState.missing(row)));
        }
        placed.sort(Comparator.comparing(Placed::number));
        return new MigrationStates(placed.stream().map(Placed::state).toList());
    }

    /**
     * The numbers that a history has given, by the name of the migration; to be handed to {@link Migrations#numbers}.
     */
    public static Map<String, BigDecimal> recorded(Migrations migrations, History history) {
        return Rows.of(migrations, history).numbers();
    }

    /**
     * The same, where what is pending, or gone, is half applied if the notes of a target say so.
     *
     * @param atWork whether a run is at work on the target, so that it is being applied instead
     */
    public MigrationStates noted(List<Attempt> attempts, boolean atWork) {
        TargetState begun = atWork ? TargetState.BEING_APPLIED : TargetState.HALF_APPLIED;
        Map<String, List<Attempt>> byName =
                attempts.stream().collect(Collectors.groupingBy(Attempt::name, TreeMap::new, Collectors.toList()));
        List<MigrationState> noted = new ArrayList<>();
        for (MigrationState one : all) {
            List<Attempt> own = Objects.requireNonNullElse(byName.remove(one.name()), List.of());
            noted.add(one.state().isPending() ? noted(one, own, begun) : one);
        }
        byName.forEach((name, lost) -> {
            Halt halt = Halt.of(lost);
            if (halt.isHalfWay()) {
                noted.add(MigrationState.begun(begun, name, Optional.empty(), halt));
            }
        });
        return new MigrationStates(noted);
    }

    private static MigrationState noted(MigrationState pending, List<Attempt> attempts, TargetState begun) {
        Halt halt = Halt.of(attempts);
        return halt.isHalfWay() ? MigrationState.begun(begun, pending.name(), pending.migration(), halt) : pending;
    }

    public List<MigrationState> in(TargetState state) {
        return all.stream().filter(found -> found.state() == state).toList();
    }

    private record Placed(BigDecimal number, MigrationState state) {}

    private static TargetState whenPending(BigDecimal number, History history) {
        return history.last().filter(last -> number.compareTo(last) < 0).isPresent()
                ? TargetState.OUT_OF_ORDER
                : TargetState.PENDING;
    }

    private static TargetState whenApplied(
            Migration migration, AppliedMigration row, Function<Script, Checksum> contents) {
        boolean sameBytes = row.checksum()
                .filter(checksum -> !checksum.equals(migration.script().checksum()))
                .isEmpty();
        boolean same = sameBytes
                || row.contentChecksum()
                        .filter(checksum -> checksum.equals(contents.apply(migration.script())))
                        .isPresent();
        return same ? TargetState.APPLIED : TargetState.CHANGED;
    }

    /** Which row speaks of which migration. */
    private record Rows(Map<MigrationId, AppliedMigration> byMigration, List<AppliedMigration> unknown) {
        static Rows of(Migrations migrations, History history) {
            Map<String, Migration> byName = new HashMap<>();
            migrations.all().forEach(migration -> byName.put(migration.id().text(), migration));
            Map<MigrationId, AppliedMigration> known = new HashMap<>();
            List<AppliedMigration> rest = new ArrayList<>();
            for (AppliedMigration row : history.applied()) {
                Migration named = row.name().map(byName::get).orElse(null);
                if (named == null && migrations.layout().describesWhole()) {
                    named = byName.get(row.description());
                }
                if (named == null || known.putIfAbsent(named.id(), row) != null) {
                    rest.add(row);
                }
            }
            Map<BigDecimal, Migration> byNumber = byNumber(migrations, known);
            List<AppliedMigration> unknown = new ArrayList<>();
            for (AppliedMigration row : rest) {
                Migration numbered = byNumber.get(row.number().stripTrailingZeros());
                if (numbered == null
                        || !tellsOf(row, numbered, migrations.layout())
                        || known.putIfAbsent(numbered.id(), row) != null) {
                    unknown.add(row);
                }
            }
            return new Rows(known, unknown);
        }

        /** By the number that the digits of the name make, where no other migration shares it. */
        private static Map<BigDecimal, Migration> byNumber(
                Migrations migrations, Map<MigrationId, AppliedMigration> known) {
            Map<BigDecimal, List<Migration>> sharing = new HashMap<>();
            for (Migration migration : migrations.all()) {
                String digits = migration.id().digits();
                if (!digits.isEmpty() && !known.containsKey(migration.id())) {
                    sharing.computeIfAbsent(new BigDecimal(digits).stripTrailingZeros(), key -> new ArrayList<>())
                            .add(migration);
                }
            }
            Map<BigDecimal, Migration> byNumber = new HashMap<>();
            sharing.forEach((number, found) -> {
                if (found.size() == 1) {
                    byNumber.put(number, found.get(0));
                }
            });
            return byNumber;
        }

        /** In MyBatis' layout the number alone tells; a folder must also bear the description that MyBatis makes. */
        private static boolean tellsOf(AppliedMigration row, Migration migration, Layout layout) {
            return layout.numberTells()
                    || row.name().isEmpty()
                            && row.description().equals(migration.id().name().replace('_', ' '));
        }

        Optional<AppliedMigration> of(Migration migration) {
            return Optional.ofNullable(byMigration.get(migration.id()));
        }

        Map<String, BigDecimal> numbers() {
            Map<String, BigDecimal> numbers = new HashMap<>();
            unknown.forEach(row -> numbers.put(row.shown(), row.number()));
            byMigration.forEach((id, row) -> numbers.put(id.text(), row.number()));
            return numbers;
        }
    }
}

package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Stray;
import io.github.schemachangelog.reading.disk.MigrationsFolder.Child;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code <id>_<name>.sql} in the folder or in its {@code scripts}, each with its undo behind {@code -- //@UNDO}. */
final class MyBatisLayoutReader {
    /** What is wrong with a folder is told of so many at once. */
    private static final int SHOWN = 10;

    private static final String SUFFIX = ".sql";
    private static final String BOOTSTRAP = "bootstrap.sql";
    private static final String ON_ABORT = "onabort.sql";

    private final MigrationsFolder folder;
    private final List<Child> direct;
    private final List<Child> below;

    MyBatisLayoutReader(MigrationsFolder folder, List<Child> children) {
        this.folder = folder;
        this.direct = children;
        this.below = children.stream()
                .filter(child -> child.isFolder() && child.name().equals("scripts"))
                .findFirst()
                .map(scripts -> folder.children(scripts.path()))
                .orElse(List.of());
    }

    boolean isPresent() {
        return isPresentIn(direct) || isPresentIn(below);
    }

    /** A migration that is certainly meant for MyBatis, because it holds the undo line. */
    Optional<Path> markedScript() {
        List<Child> all = new ArrayList<>(direct);
        all.addAll(below);
        return all.stream()
                .filter(MyBatisLayoutReader::isMigration)
                .filter(file -> UndoLine.find(folder.source(file)).isPresent())
                .map(Child::path)
                .findFirst();
    }

    /**
     * Reads the scripts of the one place that holds them.
     *
     * @throws UserProblem when scripts lie in both places, one has no number, or two have the same
     */
    Migrations read() {
        if (isPresentIn(direct) && isPresentIn(below)) {
            throw twoPlaces();
        }
        List<Child> files = isPresentIn(direct) ? direct : below;
        refuseMissingNumbers(files);
        List<Migration> migrations = files.stream()
                .filter(MyBatisLayoutReader::isMigration)
                .map(this::migration)
                .sorted(Comparator.comparing(migration -> number(migration.id())))
                .toList();
        refuseEqualNumbers(migrations);
        List<Stray> strays = files.stream()
                .filter(file -> !belongs(file))
                .map(file -> Strays.of(file, folder))
                .toList();
        return new Migrations(
                folder.path(),
                folder.name(),
                Layout.MYBATIS,
                migrations,
                special(files, BOOTSTRAP),
                special(files, ON_ABORT),
                strays);
    }

    private Migration migration(Child file) {
        String name = file.name();
        Script whole = folder.script(file);
        Optional<UndoLine> line = UndoLine.find(whole.source());
        return new Migration(
                new MigrationId(name.substring(0, name.length() - SUFFIX.length())),
                up(whole),
                line.map(found -> new Script(whole.source(), found.behind(), whole.checksum())),
                Optional.empty());
    }

    private Optional<Script> special(List<Child> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(file -> up(folder.script(file)));
    }

    private static Script up(Script whole) {
        return UndoLine.find(whole.source())
                .map(line -> new Script(whole.source(), line.before(), whole.checksum()))
                .orElse(whole);
    }

    private static boolean isPresentIn(List<Child> files) {
        return files.stream().anyMatch(MyBatisLayoutReader::belongs);
    }

    private static boolean belongs(Child file) {
        return isMigration(file) || isSpecial(file);
    }

    private static boolean isSpecial(Child file) {
        return !file.isFolder() && (file.name().equals(BOOTSTRAP) || file.name().equals(ON_ABORT));
    }

    private static boolean isMigration(Child file) {
        char first = file.name().charAt(0);
        return isSql(file) && first >= '0' && first <= '9';
    }

    private static boolean isSql(Child file) {
        return !file.isFolder() && file.name().endsWith(SUFFIX);
    }

    private static BigInteger number(MigrationId id) {
        return new BigInteger(id.digits());
    }

    private UserProblem twoPlaces() {
        return new UserProblem(
                "`" + folder.name() + "` and its folder `scripts` both hold MyBatis scripts.",
                "MyBatis reads one folder, and which one is meant cannot be told.",
                "Move them together, or set `schemaChangelog.migrations` to the folder that is meant.");
    }

    private void refuseMissingNumbers(List<Child> files) {
        List<String> names = files.stream()
                .filter(file -> isSql(file) && !belongs(file))
                .map(file -> "`" + folder.name(file.path()) + "`")
                .toList();
        if (!names.isEmpty()) {
            throw new UserProblem(
                    listed(names, ", ") + (names.size() == 1 ? " has" : " have") + " no number in front of "
                            + (names.size() == 1 ? "its name." : "their names."),
                    "Beside MyBatis scripts every `.sql` file is one, and its number is its place among them.",
                    "Put its number in front of each, or move it elsewhere.");
        }
    }

    /** All of them, so that they can be corrected at once. */
    private static void refuseEqualNumbers(List<Migration> migrations) {
        Map<BigInteger, List<Migration>> byNumber = new LinkedHashMap<>();
        migrations.forEach(migration -> byNumber.computeIfAbsent(number(migration.id()), number -> new ArrayList<>())
                .add(migration));
        List<String> equal = byNumber.entrySet().stream()
                .filter(same -> same.getValue().size() > 1)
                .map(same -> same.getValue().stream()
                                .map(migration -> "`" + migration.script().source() + "`")
                                .collect(Collectors.joining(" and "))
                        + " have the same number, " + same.getKey())
                .toList();
        if (!equal.isEmpty()) {
            throw new UserProblem(
                    listed(equal, "; ") + ".",
                    "MyBatis knows a migration by its number only, and the history has one row for all of them.",
                    "Give each a number of its own.");
        }
    }

    private static String listed(List<String> all, String between) {
        int more = all.size() - SHOWN;
        String shown = String.join(between, all.subList(0, Math.min(SHOWN, all.size())));
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}

package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Stray;
import io.github.schemachangelog.reading.disk.MigrationsFolder.Child;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * {@code <id>_<name>.sql} in the folder or in its {@code scripts}, each with its undo behind {@code -- //@UNDO}, or, where no
 * script has that line, in a script of the same number.
 */
final class MyBatisLayoutReader {
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
     * Reads the scripts of the one place that holds them. Numbers may be missing and shared: who applies them asks.
     *
     * @throws UserProblem when scripts lie in both places
     */
    Migrations read() {
        if (isPresentIn(direct) && isPresentIn(below)) {
            throw twoPlaces();
        }
        List<Child> files = isPresentIn(direct) ? direct : below;
        List<Migration> migrations = files.stream()
                .filter(MyBatisLayoutReader::isMigration)
                .map(this::migration)
                .sorted(Comparator.comparing(Migration::id, Layout.MYBATIS.order()))
                .toList();
        List<Stray> strays = files.stream()
                .filter(file -> !belongs(file))
                .map(file -> isSql(file) ? Strays.withoutNumber(file, folder) : Strays.of(file, folder))
                .toList();
        Migrations read = new Migrations(
                folder.path(),
                folder.name(),
                Layout.MYBATIS,
                migrations,
                special(files, BOOTSTRAP),
                special(files, ON_ABORT),
                strays);
        return read.areMarkedForMyBatis() ? read : UndoScripts.paired(read);
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

    private UserProblem twoPlaces() {
        return new UserProblem(
                "`" + folder.name() + "` and its folder `scripts` both hold MyBatis scripts.",
                "MyBatis reads one folder, and which one is meant cannot be told.",
                "Move them together, or set `schemaChangelog.migrations` to the folder that is meant.");
    }
}

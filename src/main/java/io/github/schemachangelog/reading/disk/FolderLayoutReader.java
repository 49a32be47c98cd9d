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

/** {@code <id>_<name>/migration.sql}, with {@code down.sql} or {@code rollback.sql} and {@code README.md} beside it. */
final class FolderLayoutReader {
    private final MigrationsFolder folder;
    private final List<Inside> folders = new ArrayList<>();
    private final List<Child> files = new ArrayList<>();

    FolderLayoutReader(MigrationsFolder folder, List<Child> children) {
        this.folder = folder;
        for (Child child : children) {
            if (child.isFolder()) {
                folders.add(new Inside(child, folder.children(child.path())));
            } else {
                files.add(child);
            }
        }
    }

    boolean isPresent() {
        return folders.stream().anyMatch(Inside::hasScript);
    }

    /** The first script, to show. */
    Path example() {
        return folders.stream()
                .flatMap(inside -> inside.file("migration.sql").stream())
                .findFirst()
                .orElseThrow()
                .path();
    }

    Migrations read() {
        List<Migration> migrations = new ArrayList<>();
        List<Stray> strays = new ArrayList<>();
        for (Inside inside : folders) {
            inside.file("migration.sql")
                    .ifPresentOrElse(
                            script -> migrations.add(migration(inside, script)),
                            () -> strays.add(Strays.of(inside.folder(), folder)));
        }
        files.forEach(file -> strays.add(Strays.of(file, folder)));
        migrations.sort(Comparator.comparing(Migration::id));
        strays.sort(Comparator.comparing(Stray::name));
        return new Migrations(
                folder.path(), folder.name(), Layout.FOLDERS, migrations, Optional.empty(), Optional.empty(), strays);
    }

    private Migration migration(Inside inside, Child script) {
        return new Migration(
                new MigrationId(inside.folder().name()),
                folder.script(script),
                undo(inside),
                inside.file("README.md").map(folder::source));
    }

    private Optional<Script> undo(Inside inside) {
        Optional<Child> down = inside.file("down.sql");
        Optional<Child> rollback = inside.file("rollback.sql");
        if (down.isPresent() && rollback.isPresent()) {
            throw new UserProblem(
                    "`" + folder.name(inside.folder().path()) + "` holds two undo scripts, `down.sql` and"
                            + " `rollback.sql`.",
                    "Which of them undoes the migration cannot be told.",
                    "Keep one of them.");
        }
        return down.or(() -> rollback).map(folder::script);
    }

    private record Inside(Child folder, List<Child> children) {
        boolean hasScript() {
            return file("migration.sql").isPresent();
        }

        Optional<Child> file(String name) {
            for (Child child : children) {
                if (child.name().equals(name)) {
                    return Optional.of(child);
                }
            }
            return Optional.empty();
        }
    }
}

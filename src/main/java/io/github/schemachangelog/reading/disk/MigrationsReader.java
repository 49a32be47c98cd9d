package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.reading.disk.MigrationsFolder.Child;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a migrations folder. Its layout is {@link Layout#FOLDERS} when a folder in it holds a {@code migration.sql};
 * else {@link Layout#MYBATIS} when a file in it, or in its {@code scripts} folder, is called {@code <digits>….sql},
 * {@code bootstrap.sql} or {@code onabort.sql}; else, when nothing but dot files and {@code migration_lock.toml} lies
 * in it, {@link Layout#FOLDERS} without migrations. Beside folders with a {@code migration.sql}, a file with digits and
 * {@code -- //@UNDO} makes the layout ambiguous; one without that line is passed over, as Prisma does.
 */
public final class MigrationsReader {
    private static final String PROPERTY = "`schemaChangelog.migrations`";
    private static final int SHOWN = 5;

    private final SourceReader sources;

    public MigrationsReader(SourceReader sources) {
        this.sources = sources;
    }

    /**
     * Reads every migration, its undo script and its README.
     *
     * @throws UserProblem when there is no such folder, its layout cannot be told, a link leads out of it, or something
     *     in it cannot be read
     */
    public Migrations read(Path path) {
        MigrationsFolder folder = MigrationsFolder.open(path, sources);
        List<Child> children = folder.children();
        FolderLayoutReader folders = new FolderLayoutReader(folder, children);
        MyBatisLayoutReader files = new MyBatisLayoutReader(folder, children);
        if (folders.isPresent()) {
            files.markedScript().ifPresent(script -> {
                throw ambiguous(folder, folders.example(), script);
            });
            return folders.read();
        }
        if (files.isPresent()) {
            return files.read();
        }
        if (!children.isEmpty()) {
            throw nothingFound(folder, children);
        }
        return folders.read();
    }

    private static UserProblem ambiguous(MigrationsFolder folder, Path ofFolders, Path ofFiles) {
        return new UserProblem(
                "`" + folder.name() + "` holds migrations of two layouts: `" + folder.name(ofFolders) + "` and `"
                        + folder.name(ofFiles) + "`.",
                "Folders run in the order of their names and MyBatis scripts in the order of their numbers, so no order"
                        + " holds for both.",
                "Keep one layout there, or set " + PROPERTY + " to a folder that holds only one.");
    }

    private static UserProblem nothingFound(MigrationsFolder folder, List<Child> children) {
        Stream<String> shown = children.stream().limit(SHOWN).map(child -> "`" + child.shown() + "`");
        String more = children.size() > SHOWN ? " and " + (children.size() - SHOWN) + " more" : "";
        return new UserProblem(
                "`" + folder.name() + "` holds no migrations, but " + shown.collect(Collectors.joining(", ")) + more
                        + ".",
                "Looked for `<id>_<name>/migration.sql`, `<id>_<name>.sql` and `scripts/<id>_<name>.sql`.",
                "Set " + PROPERTY + " to the folder that holds the migrations.");
    }
}

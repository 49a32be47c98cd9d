package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder on disk whose symbolic links are followed only where they stay inside it. */
final class MigrationsFolder {
    private static final String LOCK_FILE = "migration_lock.toml";
    private static final char UNDECODED = '\uFFFD';

    private final Path path;
    private final Path real;
    private final SourceReader sources;

    private MigrationsFolder(Path path, Path real, SourceReader sources) {
        this.path = path;
        this.real = real;
        this.sources = sources;
    }

    /** Something in a folder; {@code name} is its last segment, exactly as the disk holds it. */
    record Child(Path path, String name, boolean isFolder) {
        /** The name as messages show it: with a slash behind a folder's. */
        String shown() {
            return isFolder ? name + "/" : name;
        }
    }

    static MigrationsFolder open(Path path, SourceReader sources) {
        String name = sources.name(path);
        if (Files.notExists(path)) {
            throw new UserProblem(
                    "There is no migrations folder `" + name + "`.",
                    "",
                    "Create it, or set `schemaChangelog.migrations` to the folder that is meant.");
        }
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (!attributes.isDirectory()) {
                String what = attributes.isRegularFile() ? "a file" : "a pipe, a socket or a device";
                throw new UserProblem(
                        "`" + name + "` is " + what + ", not a migrations folder.",
                        "",
                        "Set `schemaChangelog.migrations` to the folder that is meant.");
            }
            return new MigrationsFolder(path, path.toRealPath(), sources);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    Path path() {
        return path;
    }

    String name() {
        return sources.name(path);
    }

    String name(Path inside) {
        return sources.name(inside);
    }

    /** What lies directly in this folder, without dot files and Prisma's lock file, by name. */
    List<Child> children() {
        return children(path);
    }

    /** What lies directly in a folder inside this one, by name. */
    List<Child> children(Path inside) {
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(inside)) {
            for (Path child : stream) {
                String name = segment(child);
                if (!name.startsWith(".") && !name.equals(LOCK_FILE)) {
                    children.add(new Child(child, name, isFolder(child)));
                }
            }
        } catch (DirectoryIteratorException | IOException e) {
            throw unreadable(name(inside), e);
        }
        children.sort(Comparator.comparing(Child::name));
        return children;
    }

    /** The names of all that lies directly in a folder inside this one, in order. */
    List<String> names(Path inside) {
        try (Stream<Path> all = Files.list(inside)) {
            return all.map(this::segment).sorted().toList();
        } catch (UncheckedIOException | IOException e) {
            throw unreadable(name(inside), e);
        }
    }

    Source source(Child file) {
        return load(file).source();
    }

    /** The whole of a file as a script. */
    Script script(Child file) {
        SourceReader.Loaded loaded = load(file);
        return new Script(loaded.source(), loaded.source().span(), Checksum.of(loaded.bytes()));
    }

    private SourceReader.Loaded load(Child file) {
        if (file.isFolder()) {
            throw new UserProblem(
                    "`" + name(file.path()) + "` is a folder.",
                    "A file is expected under that name.",
                    "Rename the folder, or put the file there.");
        }
        return sources.load(file.path());
    }

    private String segment(Path child) {
        String name = child.getFileName().toString();
        if (name.indexOf(UNDECODED) >= 0) {
            throw new UserProblem(
                    "The name `" + name(child) + "` cannot be read as text.",
                    "A migration's name is its identity, and a letter of this one is not in the encoding that Java"
                            + " reads names in.",
                    "Set a UTF-8 locale, such as `LC_ALL=C.UTF-8`, or rename it.");
        }
        return name;
    }

    /** Asked of everything that is read, because it refuses symbolic links that leave this folder, to files too. */
    private boolean isFolder(Path child) {
        try {
            BasicFileAttributes own = Files.readAttributes(child, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return own.isSymbolicLink() ? isFolderBehind(child) : own.isDirectory();
        } catch (IOException e) {
            throw unreadable(name(child), e);
        }
    }

    private boolean isFolderBehind(Path link) throws IOException {
        Path target = Files.readSymbolicLink(link);
        Path reached;
        try {
            reached = link.toRealPath();
        } catch (IOException e) {
            throw new UserProblem(
                    "The symbolic link `" + name(link) + "` leads to `" + target + "`, where nothing can be reached.",
                    "",
                    "Remove the link, or correct its target.",
                    e);
        }
        if (!reached.startsWith(real)) {
            throw new UserProblem(
                    "The symbolic link `" + name(link) + "` leads out of the migrations folder, to `" + target + "`.",
                    "What lies outside of the folder changes without it, and is not reviewed with it.",
                    "Replace the link with the files that it stands for.");
        }
        return Files.isDirectory(reached);
    }

    private static UserProblem unreadable(String name, Exception e) {
        if (e instanceof AccessDeniedException) {
            return new UserProblem(
                    "`" + name + "` cannot be read: permission is denied.",
                    "",
                    "Give this user the right to list it, and to enter the folders above it.",
                    e);
        }
        boolean gone = e instanceof NoSuchFileException;
        return new UserProblem(
                "`" + name + "` cannot be read: " + (gone ? "it is no longer there" : e.getMessage()) + ".",
                "",
                gone
                        ? "Run the goal again."
                        : "Make it readable, or set `schemaChangelog.migrations` to another folder.",
                e);
    }
}

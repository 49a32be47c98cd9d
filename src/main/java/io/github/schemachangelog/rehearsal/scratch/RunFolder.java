package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.rehearsal.installation.FileTree;
import io.github.schemachangelog.rehearsal.installation.Installation;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one server leaves on the disk, and a file in it that is locked for as long as this Java lives: the system drops the
 * lock however the Java ends, so that the next run knows what to remove. Its data may lie in another such folder, on the disk
 * in memory.
 */
final class RunFolder implements AutoCloseable {
    private static final String OWNER = "owner";
    private static final String DATA = "data";
    /** What the names of ours begin with where others have folders too. */
    private static final String IN_MEMORY = "schema-changelog-";

    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);

    private final Path folder;
    private final FileChannel owner;
    private final Optional<InMemory> inMemory;

    private RunFolder(Path folder, FileChannel owner, Optional<InMemory> inMemory) {
        this.folder = folder;
        this.owner = owner;
        this.inMemory = inMemory;
    }

    /** The folder that holds the data, with a lock of its own. */
    private record InMemory(Path folder, FileChannel owner) {}

    /**
     * Makes a folder of its own; called under the home's lock.
     *
     * @param memory the disk in memory on which its data shall lie, if that can be; empty for here
     */
    static RunFolder create(PostgresHome home, Optional<Path> memory) throws IOException {
        Path folder = Files.createTempDirectory(home.runs(), thisJava());
        home.createWritable(folder);
        FileChannel owner = lock(folder);
        if (memory.isPresent()) {
            Path other = memory.get().resolve(IN_MEMORY + folder.getFileName());
            try {
                Files.createDirectory(
                        other, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                return new RunFolder(folder, owner, Optional.of(new InMemory(other, lock(other))));
            } catch (IOException e) {
                LOG.debug("{} cannot be made.", other, e);
            }
        }
        return new RunFolder(folder, owner, Optional.empty());
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel owner =
                FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        owner.lock();
        return owner;
    }

    /** Stops and removes what killed runs left; called under the home's lock. */
    static void sweep(PostgresHome home, Installation installation) throws IOException {
        sweepMemory(MemoryDisk.FOLDER, Files.getOwner(home.folder()), installation);
        FileTree.createPublic(home.runs());
        for (Path folder : folders(home.runs(), "")) {
            sweep(folder, installation);
        }
    }

    /**
     * Everybody may have folders there: one that is not ours is left alone, whatever its name is. Those of other homes are
     * swept as well, because a cache may be deleted at any time.
     */
    static void sweepMemory(Path memory, UserPrincipal us, Installation installation) throws IOException {
        if (!Files.isDirectory(memory)) {
            return;
        }
        for (Path folder : folders(memory, IN_MEMORY)) {
            try {
                PosixFileAttributes found =
                        Files.readAttributes(folder, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (found.isDirectory() && found.owner().equals(us)) {
                    sweep(folder, installation);
                }
            } catch (IOException e) {
                LOG.debug("{} stays.", folder, e);
            }
        }
    }

    private static List<Path> folders(Path parent, String prefix) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, prefix + "*")) {
            folders.forEach(found::add);
        }
        return found;
    }

    private static void sweep(Path folder, Installation installation) throws IOException {
        String name = folder.getFileName().toString();
        if (name.startsWith(thisJava()) || name.startsWith(IN_MEMORY + thisJava())) {
            // Only to open the lock file of a run of our own would drop its lock.
            return;
        }
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
            LOG.info("Removing the scratch PostgreSQL that a killed build left in {}.", folder);
            Postmaster.stopLeftover(folder.resolve(DATA), installation);
            FileTree.delete(folder);
        }
    }

    Path data() {
        return inMemory.map(InMemory::folder).orElse(folder).resolve(DATA);
    }

    /** Whether the data lies in memory, of which there is less than of a disk. */
    boolean isInMemory() {
        return inMemory.isPresent();
    }

    /** Where a state is packed that is to be kept. */
    Path packed() {
        return folder.resolve("packed");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Deletes everything. */
    @Override
    public void close() throws IOException {
        if (inMemory.isPresent()) {
            FileTree.delete(inMemory.get().folder());
            inMemory.get().owner().close();
        }
        FileTree.delete(folder);
        owner.close();
    }

    /** A process is its number and its start, because numbers come again. */
    private static String thisJava() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        return self.pid() + "-" + started + "-";
    }
}

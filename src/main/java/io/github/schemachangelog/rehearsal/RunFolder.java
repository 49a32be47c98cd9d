package io.github.schemachangelog.rehearsal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one server leaves on the disk, and a file in it that is locked for as long as this Java lives: the system drops
 * the lock however the Java ends, so that the next run knows what to remove. Its data may lie on another disk, to which a
 * link leads.
 */
final class RunFolder implements AutoCloseable {
    private static final String OWNER = "owner";
    private static final String DATA = "data";
    private static final String ELSEWHERE = "elsewhere";
    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);

    private final Path folder;
    private final Path data;
    private final FileChannel owner;
    private final boolean inMemory;

    private RunFolder(Path folder, FileChannel owner, boolean inMemory) throws IOException {
        this.folder = folder;
        this.data = data(folder);
        this.owner = owner;
        this.inMemory = inMemory;
    }

    /**
     * Makes a folder of its own; called under the home's lock.
     *
     * @param memory where its data shall lie; empty for here
     */
    static RunFolder create(Home home, Optional<Path> memory) throws IOException {
        Path folder = Files.createTempDirectory(home.runs(), thisJava());
        home.createWritable(folder);
        if (memory.isPresent()) {
            Path elsewhere = Files.createTempDirectory(memory.get(), "schema-changelog-");
            Files.createSymbolicLink(folder.resolve(ELSEWHERE), elsewhere);
            home.createWritable(elsewhere);
        }
        FileChannel owner =
                FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        owner.lock();
        return new RunFolder(folder, owner, memory.isPresent());
    }

    /** Stops and removes what killed runs left; called under the home's lock. */
    static void sweep(Home home, Installation installation) throws IOException {
        FileTree.createPublic(home.runs());
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.runs())) {
            for (Path folder : folders) {
                // Only to open the lock file of a run of our own would drop its lock.
                if (!folder.getFileName().toString().startsWith(thisJava())) {
                    sweep(folder, installation);
                }
            }
        }
    }

    private static void sweep(Path folder, Installation installation) throws IOException {
        try (FileChannel channel =
                        FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                return;
            }
            LOG.info("Removing the scratch PostgreSQL that a killed build left in {}.", folder);
            Postmaster.stopLeftover(data(folder), installation);
            delete(folder);
        }
    }

    Path data() {
        return data;
    }

    /** Where the data of a run lies that has this folder. */
    static Path data(Path folder) throws IOException {
        Path link = folder.resolve(ELSEWHERE);
        return (Files.isSymbolicLink(link) ? Files.readSymbolicLink(link) : folder).resolve(DATA);
    }

    /** Whether the data lies in memory, of which there is less than of a disk. */
    boolean isInMemory() {
        return inMemory;
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
        delete(folder);
        owner.close();
    }

    private static void delete(Path folder) throws IOException {
        Path link = folder.resolve(ELSEWHERE);
        if (Files.isSymbolicLink(link)) {
            FileTree.delete(Files.readSymbolicLink(link));
        }
        FileTree.delete(folder);
    }

    /** A process is its number and its start, because numbers come again. */
    private static String thisJava() {
        ProcessHandle self = ProcessHandle.current();
        long started = self.info().startInstant().orElse(Instant.EPOCH).toEpochMilli();
        return self.pid() + "-" + started + "-";
    }
}

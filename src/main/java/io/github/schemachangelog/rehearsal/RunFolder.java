package io.github.schemachangelog.rehearsal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one server leaves on the disk, and a file in it that is locked for as long as this Java lives: the system drops
 * the lock however the Java ends, so that the next run knows what to remove.
 */
final class RunFolder implements AutoCloseable {
    private static final String OWNER = "owner";
    private static final Logger LOG = LoggerFactory.getLogger(RunFolder.class);

    private final Path folder;
    private final FileChannel owner;

    private RunFolder(Path folder, FileChannel owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /** Makes a folder of its own; called under the home's lock. */
    static RunFolder create(Home home) throws IOException {
        Path folder = Files.createTempDirectory(home.runs(), thisJava());
        home.createWritable(folder);
        FileChannel owner =
                FileChannel.open(folder.resolve(OWNER), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        owner.lock();
        return new RunFolder(folder, owner);
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
            Postmaster.stopLeftover(folder.resolve("data"), installation);
            FileTree.delete(folder);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Where a state is made ready to be kept. */
    Path prepared() {
        return folder.resolve("prepared");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Deletes everything. */
    @Override
    public void close() throws IOException {
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

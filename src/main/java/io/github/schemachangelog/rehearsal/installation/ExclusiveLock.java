package io.github.schemachangelog.rehearsal.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One at a time on this machine, held by a lock on a file, so that it ends with its holder. */
public final class ExclusiveLock {
    private static final Logger LOG = LoggerFactory.getLogger(ExclusiveLock.class);

    private ExclusiveLock() {}

    /** What is done under the lock. */
    public interface Work<T> {
        T run() throws IOException;
    }

    /** The same without a result. */
    public interface Deed {
        void run() throws IOException;
    }

    /** Does something while the lock is held. */
    public static void hold(Path file, Deed deed) throws IOException {
        Work<Boolean> work = () -> {
            deed.run();
            return true;
        };
        hold(file, work);
    }

    /** Does something while the lock is held, and gives back what comes of it. */
    public static <T> T hold(Path file, Work<T> work) throws IOException {
        // File locks exclude other processes only, and closing any channel of a file drops this process' locks on it.
        // An interned text is the one monitor that all class loaders of a Maven share; a folder has one real path.
        Path absolute = file.toAbsolutePath();
        Path folder = Objects.requireNonNull(absolute.getParent(), "a file in a folder");
        Path real = folder.toRealPath().resolve(absolute.getFileName());
        synchronized (real.toString().intern()) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lock(channel, file)) {
                LOG.debug("Holding {}", lock);
                return work.run();
            }
        }
    }

    private static FileLock lock(FileChannel channel, Path file) throws IOException {
        FileLock free = channel.tryLock();
        if (free != null) {
            return free;
        }
        LOG.info("Waiting for another build that prepares PostgreSQL in {}.", file.getParent());
        return channel.lock();
    }
}

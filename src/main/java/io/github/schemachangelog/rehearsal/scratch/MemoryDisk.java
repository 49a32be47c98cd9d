package io.github.schemachangelog.rehearsal.scratch;

import com.sun.management.OperatingSystemMXBean;
import io.github.schemachangelog.rehearsal.installation.Account;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The disk in memory that Linux keeps for every user. What lies there is gone with the machine's next start, which is no
 * loss for a database that lives for seconds, and its thousands of files are made in a fraction of the time.
 */
final class MemoryDisk {
    static final Path FOLDER = Path.of("/dev/shm");
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final String AVAILABLE = "MemAvailable:";
    private static final Logger LOG = LoggerFactory.getLogger(MemoryDisk.class);

    /** A rehearsal needs about 100 MiB and what its migrations write; of what there is, it shall not take half. */
    private static final long ROOM = 1L << 30;

    private static final long FREE_MEMORY = 3L << 30;

    private MemoryDisk() {}

    /**
     * Where it is mounted; empty where there is none, or it or the memory has less room than a rehearsal may want.
     *
     * @param account as whom PostgreSQL runs: folders that are given to another user are not made where everybody may look
     */
    static Optional<Path> withRoom(Account account) {
        try {
            boolean usable = account.user().isEmpty()
                    && Files.isDirectory(FOLDER)
                    && Files.isWritable(FOLDER)
                    && Files.getFileStore(FOLDER).type().equals("tmpfs")
                    && Files.getFileStore(FOLDER).getUsableSpace() >= ROOM
                    && freeMemory() >= FREE_MEMORY;
            return usable ? Optional.of(FOLDER) : Optional.empty();
        } catch (IOException e) {
            LOG.debug("{} is not used.", FOLDER, e);
            return Optional.empty();
        }
    }

    /** In bytes. A container's limit counts; without one, so does what the system would give up for programs. */
    private static long freeMemory() throws IOException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long free = system.getFreeMemorySize();
        boolean limited = system.getTotalMemorySize() < kibibytes("MemTotal:");
        return limited ? free : Math.max(free, kibibytes(AVAILABLE));
    }

    private static long kibibytes(String name) throws IOException {
        return Files.readAllLines(MEMORY).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .findFirst()
                .orElse(0);
    }
}

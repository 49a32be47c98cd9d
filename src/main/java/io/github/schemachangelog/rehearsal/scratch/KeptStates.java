package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.rehearsal.installation.FileTree;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Data folders of servers that were stopped in order, packed, by the state that they hold. What was not used for longest
 * goes first where there is too much. Everything happens under the home's lock.
 *
 * @param limit how many bytes all together may have
 */
record KeptStates(PostgresHome home, long limit) {
    /** 1 GiB: more than a hundred. */
    private static final long LIMIT = 1L << 30;

    private static final Logger LOG = LoggerFactory.getLogger(KeptStates.class);

    static KeptStates of(PostgresHome home) {
        return new KeptStates(home, LIMIT);
    }

    boolean holds(Checksum state) {
        return Files.isRegularFile(file(state));
    }

    /**
     * Unpacks the last state of a lineage that is kept; the first, an empty database, never is.
     *
     * @return how many migrations it holds; 0 where nothing was unpacked
     */
    int restore(Lineage lineage, Path data) throws IOException {
        for (int i = lineage.states().size() - 1; i > 0; i--) {
            if (holds(lineage.states().get(i)) && restore(lineage.states().get(i), data)) {
                return i;
            }
        }
        return 0;
    }

    private boolean restore(Checksum state, Path data) throws IOException {
        try {
            StateArchive.unpack(file(state), data, home.account());
        } catch (ZipException
                | EOFException
                | IllegalArgumentException
                | NoSuchFileException
                | FileAlreadyExistsException
                | NotDirectoryException e) {
            // The last four for names that are no longer those of files; any other problem is the disk's.
            LOG.debug("{} cannot be unpacked.", file(state), e);
            FileTree.delete(data);
            discard(state);
            return false;
        }
        try {
            Files.setLastModifiedTime(file(state), FileTime.from(Instant.now()));
        } catch (IOException e) {
            LOG.debug("{} goes sooner than it should.", file(state), e);
        }
        return true;
    }

    /** Throws away what is of no use. */
    void discard(Checksum state) throws IOException {
        LOG.warn("A kept state of the scratch PostgreSQL is damaged and thrown away: {}", file(state));
        FileTree.delete(file(state));
    }

    /**
     * Keeps what a run has packed.
     *
     * @param packed a file on the same disk, which is gone afterwards
     */
    void keep(Checksum state, Path packed) throws IOException {
        FileTree.createPrivate(home.states());
        Files.move(packed, file(state), StandardCopyOption.ATOMIC_MOVE);
        evict();
    }

    private record Aged(Path file, FileTime used, long bytes) {
        static Aged of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            // A folder is what an earlier version kept.
            return new Aged(
                    file,
                    attributes.lastModifiedTime(),
                    attributes.isRegularFile() ? attributes.size() : Long.MAX_VALUE);
        }
    }

    private void evict() throws IOException {
        List<Aged> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(home.states())) {
            for (Path file : files) {
                all.add(Aged.of(file));
            }
        }
        all.sort(Comparator.comparing(Aged::used).reversed());
        long room = limit;
        for (Aged aged : all) {
            if (aged.bytes() > room) {
                FileTree.delete(aged.file());
            } else {
                room -= aged.bytes();
            }
        }
    }

    private Path file(Checksum state) {
        return home.states().resolve(state.hex() + ".zip");
    }
}

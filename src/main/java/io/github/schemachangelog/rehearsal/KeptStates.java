package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.migration.Checksum;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Data folders of servers that were stopped in order, by the state that they hold. What was not used for longest goes
 * first where there is too much. Everything happens under the home's lock.
 *
 * @param limit how many bytes all together may have
 */
record KeptStates(Home home, long limit) {
    /** 1 GiB: some twenty-five. */
    private static final long LIMIT = 1L << 30;

    private static final String DATA = "data";
    private static final String SEAL = "seal";
    private static final Logger LOG = LoggerFactory.getLogger(KeptStates.class);

    static KeptStates of(Home home) {
        return new KeptStates(home, LIMIT);
    }

    boolean holds(Checksum state) {
        return Files.exists(folder(state).resolve(SEAL));
    }

    /**
     * Copies the last state of a lineage that is kept; the first, an empty database, never is.
     *
     * @return how many migrations it holds; 0 where nothing was copied
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
        Path kept = folder(state);
        try {
            FileTree.copy(kept.resolve(DATA), data);
            if (Seal.of(data).equals(Seal.read(kept.resolve(SEAL)))) {
                Files.setLastModifiedTime(kept.resolve(SEAL), FileTime.from(Instant.now()));
                return true;
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be copied.", kept, e);
        }
        FileTree.delete(data);
        discard(state);
        return false;
    }

    /** Throws away what is of no use. */
    void discard(Checksum state) throws IOException {
        LOG.warn("A kept state of the scratch PostgreSQL is damaged and thrown away: {}", folder(state));
        FileTree.delete(folder(state));
    }

    /**
     * Keeps what a run has prepared.
     *
     * @param prepared a folder on the same disk, made by {@link #prepare}
     */
    void keep(Checksum state, Path prepared) throws IOException {
        FileTree.createPrivate(home.states());
        if (Files.exists(folder(state))) {
            FileTree.delete(prepared);
            return;
        }
        Files.move(prepared, folder(state), StandardCopyOption.ATOMIC_MOVE);
        evict();
    }

    /** Moves a data folder into a folder that can be kept. */
    static void prepare(Path data, Path prepared) throws IOException {
        FileTree.createPrivate(prepared);
        Files.move(data, prepared.resolve(DATA), StandardCopyOption.ATOMIC_MOVE);
        Seal.of(prepared.resolve(DATA)).write(prepared.resolve(SEAL));
    }

    /** Copies a data folder into a folder that can be kept. */
    static void prepareCopy(Path data, Path prepared) throws IOException {
        FileTree.createPrivate(prepared);
        FileTree.copy(data, prepared.resolve(DATA));
        Seal.of(prepared.resolve(DATA)).write(prepared.resolve(SEAL));
    }

    private record Aged(Path folder, FileTime used, long bytes) {}

    private void evict() throws IOException {
        List<Aged> all = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(home.states())) {
            for (Path folder : folders) {
                Path seal = folder.resolve(SEAL);
                FileTime used = Files.exists(seal) ? Files.getLastModifiedTime(seal) : FileTime.fromMillis(0);
                all.add(new Aged(folder, used, Math.max(0, Seal.read(seal).bytes())));
            }
        }
        all.sort(Comparator.comparing(Aged::used).reversed());
        long bytes = 0;
        for (Aged aged : all) {
            bytes += aged.bytes();
            if (bytes > limit) {
                FileTree.delete(aged.folder());
            }
        }
    }

    private Path folder(Checksum state) {
        return home.states().resolve(state.hex());
    }
}

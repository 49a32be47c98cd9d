package io.github.schemachangelog.cache;

import io.github.schemachangelog.migration.Checksum;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a run came to, kept under a checksum of all that it depends on, so that a build in which nothing changed need not
 * judge again. Any number of builds may use one cache.
 */
public final class OutcomeCache {
    private final CacheFile file;

    /**
     * @param directory where outcomes lie; made when it is needed
     * @param key of everything that the outcome depends on
     */
    public OutcomeCache(Path directory, Checksum key) {
        this(directory, key, CacheFile.KEPT);
    }

    /** @param kept how many of these the directory keeps, the newest */
    public OutcomeCache(Path directory, Checksum key, int kept) {
        this.file = new CacheFile(directory.resolve(key.hex() + ".outcome"), kept);
    }

    /** The parts that were kept; empty when there are none, or none that can be read: they can be had again. */
    public Optional<List<byte[]>> find() {
        try {
            return file.read().map(OutcomeCache::parts);
        } catch (IOException | BufferUnderflowException | NegativeArraySizeException e) {
            return Optional.empty();
        }
    }

    /**
     * Keeps the parts.
     *
     * @return what went wrong with the cache, for the user to know; it harms no result
     */
    public Optional<String> keep(List<byte[]> parts) {
        try {
            file.write(out -> {
                out.writeInt(parts.size());
                for (byte[] part : parts) {
                    out.writeInt(part.length);
                    out.write(part);
                }
            });
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The cache `" + file.path() + "` cannot be written: " + e + ". The result is the same;"
                    + " `schemaChangelog.cacheDirectory` names another folder for the cache.");
        }
    }

    private static List<byte[]> parts(ByteBuffer in) {
        List<byte[]> parts = new ArrayList<>();
        for (int count = in.getInt(); count > 0; count--) {
            byte[] part = new byte[in.getInt()];
            in.get(part);
            parts.add(part);
        }
        return parts;
    }
}

package io.github.schemachangelog.cache;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was learnt for keys, in one file that is read at once and, where something in it has changed, written at once.
 * Thread-safe; any number of builds may use one file.
 */
final class RecordStore {
    private static final String REMEDY =
            "The result is the same; `schemaChangelog.cacheDirectory` names another folder for the cache.";

    private final FactsFile file;
    private final Map<FactsKey, ByteBuffer> known;
    private final Map<FactsKey, ByteBuffer> used = new ConcurrentHashMap<>();
    private final Optional<String> problem;

    private RecordStore(FactsFile file, Map<FactsKey, ByteBuffer> known, Optional<String> problem) {
        this.file = file;
        this.known = known;
        this.problem = problem;
    }

    /**
     * Opens it; one that cannot be read is an empty one.
     *
     * @param consequence what follows where it is damaged: {@code every script is read anew}
     */
    static RecordStore open(FactsFile file, String consequence) {
        try {
            return new RecordStore(file, file.read(), Optional.empty());
        } catch (CacheFile.Damaged e) {
            String problem = "The cache `" + file.file().path() + "` was damaged; " + consequence + ".";
            return new RecordStore(file, Map.of(), Optional.of(problem));
        } catch (IOException e) {
            String problem = "The cache `" + file.file().path() + "` cannot be read: " + e + ". " + REMEDY;
            return new RecordStore(file, Map.of(), Optional.of(problem));
        }
    }

    Optional<ByteBuffer> find(FactsKey key) {
        ByteBuffer found = known.get(key);
        if (found == null) {
            return Optional.empty();
        }
        used.put(key, found);
        return Optional.of(found.duplicate());
    }

    void put(FactsKey key, byte[] bytes) {
        used.put(key, ByteBuffer.wrap(bytes));
    }

    /**
     * Keeps what was found and put since it was opened, and of the rest as much as there is room for.
     *
     * @param room how many bytes the file may have for the sake of the rest
     * @return what went wrong with the cache, for the user to know; it harms no result
     */
    Optional<String> save(long room) {
        Map<FactsKey, ByteBuffer> kept = new TreeMap<>(used);
        long left =
                room - used.values().stream().mapToLong(ByteBuffer::remaining).sum();
        for (Map.Entry<FactsKey, ByteBuffer> entry : known.entrySet()) {
            int size = entry.getValue().remaining();
            if (!used.containsKey(entry.getKey()) && size <= left) {
                kept.put(entry.getKey(), entry.getValue());
                left -= size;
            }
        }
        if (problem.isEmpty() && known.equals(kept)) {
            return problem;
        }
        try {
            file.write(new TreeMap<>(kept));
            return problem;
        } catch (IOException e) {
            return problem.or(() ->
                    Optional.of("The cache `" + file.file().path() + "` cannot be written: " + e + ". " + REMEDY));
        }
    }
}

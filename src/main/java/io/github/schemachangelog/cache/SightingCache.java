package io.github.schemachangelog.cache;

import io.github.schemachangelog.evidence.Sighting;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What rehearsals saw of the migrations of one folder, by a checksum of all that it depends on. Thread-safe; any number of
 * builds may use one file.
 */
public final class SightingCache {
    private static final RecordCode<Sighting> CODE = new RecordCode<>(Sighting.class);

    /** 16 MiB, for what other branches and edits that are taken back ask for. */
    private static final long ROOM = 1L << 24;

    private final RecordStore store;

    private SightingCache(RecordStore store) {
        this.store = store;
    }

    /**
     * Opens the cache of a migrations folder; one that cannot be read is an empty one.
     *
     * @param directory where caches lie; made when it is needed
     */
    public static SightingCache open(Path directory, Path migrationsFolder) {
        CacheFile file = CacheFile.of(directory, migrationsFolder, ".sightings");
        return new SightingCache(
                RecordStore.open(new FactsFile(file, CODE.version()), "every migration is looked at anew"));
    }

    /**
     * What is known under a key.
     *
     * @param scripts the migration's and those that were asked about it, in the order in which they were put
     */
    public Optional<Sighting> find(Checksum key, List<Script> scripts) {
        return store.find(FactsKey.of(key)).map(bytes -> CODE.decode(bytes, new KnownScripts(scripts)));
    }

    /**
     * Notes what was seen.
     *
     * @param scripts all that the sighting speaks of
     */
    public void put(Checksum key, List<Script> scripts, Sighting sighting) {
        store.put(FactsKey.of(key), CODE.encode(sighting, new KnownScripts(scripts)));
    }

    /**
     * Keeps what was found and put since the cache was opened, and as much of the rest as there is room for.
     *
     * @return what went wrong with the cache, for the user to know; it harms no result
     */
    public Optional<String> save() {
        return store.save(ROOM);
    }
}

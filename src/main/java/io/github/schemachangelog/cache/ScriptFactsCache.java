package io.github.schemachangelog.cache;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Script;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The facts of the scripts of one migrations folder, kept by content from one build to the next. Its file is binary,
 * because the facts of 10,000 scripts are so read in 0.1 CPU seconds, and in 0.25 by a streaming JSON parser. Thread-safe; any
 * number of builds may use one file.
 */
public final class ScriptFactsCache {
    private static final RecordCode<ScriptFacts> CODE = new RecordCode<>(ScriptFacts.class);

    private final RecordStore store;

    private ScriptFactsCache(RecordStore store) {
        this.store = store;
    }

    /**
     * Opens the cache of a migrations folder; one that cannot be read is an empty one.
     *
     * @param directory where caches lie; made when it is needed
     * @param version of whoever finds the facts out; those found out under another version are not used
     */
    public static ScriptFactsCache open(Path directory, Path migrationsFolder, String version) {
        CacheFile file = CacheFile.of(directory, migrationsFolder, ".facts");
        return new ScriptFactsCache(
                RecordStore.open(new FactsFile(file, CODE.version() + " " + version), "every script is read anew"));
    }

    /** What is known of a script with these bytes, counted in its source. */
    public Optional<ScriptFacts> find(Script script) {
        return store.find(FactsKey.of(script)).map(CODE::decode);
    }

    public void put(Script script, ScriptFacts facts) {
        store.put(FactsKey.of(script), CODE.encode(facts));
    }

    /**
     * Keeps what was found and put since the cache was opened and drops the rest. Writes only when that is not what the
     * file holds.
     *
     * @return what went wrong with the cache, for the user to know; it harms no result
     */
    public Optional<String> save() {
        return store.save(0);
    }
}

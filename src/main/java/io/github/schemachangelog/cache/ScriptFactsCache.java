package io.github.schemachangelog.cache;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The facts of the scripts of one migrations folder, kept by content from one build to the next. Its file is binary,
 * because the facts of 10,000 scripts are so read in 0.1 CPU seconds, and in 0.25 by a streaming JSON parser. Thread-safe; any
 * number of builds may use one file.
 */
public final class ScriptFactsCache {
    private static final String REMEDY =
            "The result is the same; `schemaChangelog.cacheDirectory` names another folder for the cache.";

    private static final RecordCode<ScriptFacts> CODE = new RecordCode<>(ScriptFacts.class);

    private final FactsFile file;
    private final Map<FactsKey, ByteBuffer> known;
    private final Map<FactsKey, ByteBuffer> used = new ConcurrentHashMap<>();
    private final Optional<String> problem;

    private ScriptFactsCache(FactsFile file, Map<FactsKey, ByteBuffer> known, Optional<String> problem) {
        this.file = file;
        this.known = known;
        this.problem = problem;
    }

    /**
     * Opens the cache of a migrations folder; one that cannot be read is an empty one.
     *
     * @param directory where caches lie; made when it is needed
     * @param version of whoever finds the facts out; those found out under another version are not used
     */
    public static ScriptFactsCache open(Path directory, Path migrationsFolder, String version) {
        String folder = migrationsFolder.toAbsolutePath().normalize().toString();
        String name = Checksum.of(folder.getBytes(StandardCharsets.UTF_8)).hex();
        FactsFile file =
                new FactsFile(new CacheFile(directory.resolve(name + ".facts")), CODE.version() + " " + version);
        try {
            return new ScriptFactsCache(file, file.read(), Optional.empty());
        } catch (CacheFile.Damaged e) {
            String problem = "The cache `" + file.file().path() + "` was damaged; every script is read anew.";
            return new ScriptFactsCache(file, Map.of(), Optional.of(problem));
        } catch (IOException e) {
            String problem = "The cache `" + file.file().path() + "` cannot be read: " + e + ". " + REMEDY;
            return new ScriptFactsCache(file, Map.of(), Optional.of(problem));
        }
    }

    /** What is known of a script with these bytes, counted in its source. */
    public Optional<ScriptFacts> find(Script script) {
        FactsKey key = FactsKey.of(script);
        ByteBuffer facts = known.get(key);
        if (facts == null) {
            return Optional.empty();
        }
        used.put(key, facts);
        return Optional.of(CODE.decode(facts.duplicate()));
    }

    public void put(Script script, ScriptFacts facts) {
        used.put(FactsKey.of(script), ByteBuffer.wrap(CODE.encode(facts)));
    }

    /**
     * Keeps what was found and put since the cache was opened and drops the rest. Writes only when that is not what the
     * file holds.
     *
     * @return what went wrong with the cache, for the user to know; it harms no result
     */
    public Optional<String> save() {
        if (problem.isEmpty() && known.equals(used)) {
            return problem;
        }
        try {
            file.write(new TreeMap<>(used));
            return problem;
        } catch (IOException e) {
            return problem.or(() ->
                    Optional.of("The cache `" + file.file().path() + "` cannot be written: " + e + ". " + REMEDY));
        }
    }
}

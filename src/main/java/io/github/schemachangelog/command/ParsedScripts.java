package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.ScriptFactsCache;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.sql.ScriptReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts of scripts: from the cache where their text is known, else read now. */
final class ParsedScripts {
    private final Optional<ScriptFactsCache> cache;

    /** Made where a script is not in the cache: loading the grammar takes its time. */
    private @Nullable ScriptReader reader;

    private ParsedScripts(Optional<ScriptFactsCache> cache) {
        this.cache = cache;
    }

    /** @param remembers whether there is a cache */
    static ParsedScripts open(Request request, boolean remembers) {
        return new ParsedScripts(
                remembers
                        ? Optional.of(ScriptFactsCache.open(
                                request.cacheDirectory().resolve("scripts"),
                                request.migrations(),
                                ScriptReader.formatVersion()))
                        : Optional.empty());
    }

    Map<Script, ScriptFacts> read(List<Script> scripts) {
        return scripts.parallelStream().collect(Collectors.toMap(Function.identity(), this::facts));
    }

    /** Keeps what was read; a problem with that harms no result. */
    Optional<String> save() {
        return cache.flatMap(ScriptFactsCache::save);
    }

    private synchronized ScriptReader reader() {
        if (reader == null) {
            reader = new ScriptReader();
        }
        return reader;
    }

    private ScriptFacts facts(Script script) {
        return cache.flatMap(known -> known.find(script)).orElseGet(() -> {
            ScriptFacts facts = reader().read(script);
            cache.ifPresent(known -> known.put(script, facts));
            return facts;
        });
    }
}

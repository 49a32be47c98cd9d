package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.ScriptFactsCache;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.sql.ScriptReader;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final Layout layout;

    private ParsedScripts(Optional<ScriptFactsCache> cache, Layout layout) {
        this.cache = cache;
        this.layout = layout;
    }

    /**
     * Opens the cache, where there is one.
     *
     * @param remembers whether there is
     * @param layout of the scripts
     */
    static ParsedScripts open(Request request, boolean remembers, Layout layout) {
        return new ParsedScripts(
                remembers
                        ? Optional.of(ScriptFactsCache.open(
                                request.cacheDirectory().resolve("scripts"),
                                request.migrations(),
                                ScriptReader.formatVersion(layout)))
                        : Optional.empty(),
                layout);
    }

    Map<Script, ScriptFacts> read(List<Script> scripts) {
        Map<Script, ScriptFacts> facts = new HashMap<>();
        List<Script> unknown = new ArrayList<>();
        for (Script script : scripts) {
            cache.flatMap(known -> known.find(script))
                    .ifPresentOrElse(found -> facts.put(script, found), () -> unknown.add(script));
        }
        facts.putAll(unknown.parallelStream().collect(Collectors.toMap(Function.identity(), this::parse)));
        return facts;
    }

    /** Keeps what was read; a problem with that harms no result. */
    Optional<String> save() {
        return cache.flatMap(ScriptFactsCache::save);
    }

    private synchronized ScriptReader reader() {
        if (reader == null) {
            reader = new ScriptReader(layout);
        }
        return reader;
    }

    private ScriptFacts parse(Script script) {
        ScriptFacts facts = reader().read(script);
        cache.ifPresent(known -> known.put(script, facts));
        return facts;
    }
}

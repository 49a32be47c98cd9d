package io.github.schemachangelog.changelog;

import io.github.schemachangelog.text.Span;
import java.util.List;

/**
 * {@code <!-- schema-changelog: ignore <rule> because <reason> -->}.
 *
 * @param span the whole comment
 * @param rules the ids of the rules that it names, at least one, in lower case
 * @param reason empty where none is given
 */
public record Ignore(Span span, List<String> rules, String reason) {
    public Ignore {
        rules = List.copyOf(rules);
    }
}

package io.github.schemachangelog.command;

import java.util.List;
import java.util.Map;

/**
 * What a team configures, as written.
 *
 * @param rules severity words by rule id
 * @param failOn {@code error}, {@code warning} or {@code never}
 * @param since a migration id, or its digits; empty to judge everything
 * @param requiredFields names of fields that an entry must have; empty for the standard ones
 * @param words further words by the name of what they stand for, separated by commas
 * @param cache {@code on} or {@code off}: whether what earlier builds found out is used, and what this one does is kept
 */
public record Options(
        Map<String, String> rules,
        String failOn,
        String since,
        List<String> requiredFields,
        Map<String, String> words,
        String cache) {
    public static final Options STANDARD = new Options(Map.of(), "error", "", List.of(), Map.of());

    /** With the cache on. */
    public Options(
            Map<String, String> rules,
            String failOn,
            String since,
            List<String> requiredFields,
            Map<String, String> words) {
        this(rules, failOn, since, requiredFields, words, "on");
    }

    public Options {
        rules = Map.copyOf(rules);
        requiredFields = List.copyOf(requiredFields);
        words = Map.copyOf(words);
    }
}

package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.changelog.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words that a team adds to the standard vocabulary. */
final class OwnWords {
    private static final String SECTION = "-section";
    private static final Choice KEYS = new Choice(keys());

    private OwnWords() {}

    /** The standard vocabulary and, in front of its words, the configured ones. */
    static Vocabulary vocabulary(Map<String, String> words, Set<String> problems) {
        Map<FieldName, List<String>> fields = new LinkedHashMap<>();
        Map<Status, List<String>> statuses = new LinkedHashMap<>();
        Map<Status, List<String>> sections = new LinkedHashMap<>();
        Set<String> keys = new HashSet<>();
        new TreeMap<>(words).forEach((given, value) -> {
            String key = KEYS.find(given).orElse(given);
            if (!keys.add(key)) {
                problems.add("words: `" + key + "` is given twice");
            }
            List<String> added = Arrays.stream(value.split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
            Optional<FieldName> field = FieldName.ofKey(key);
            Optional<Status> status = status(key);
            Optional<Status> section = key.endsWith(SECTION)
                    ? status(key.substring(0, key.length() - SECTION.length()))
                    : Optional.empty();
            if (added.isEmpty()) {
                problems.add("words: `" + key + "` has no words");
            } else if (field.isPresent()) {
                fields.put(field.get(), added);
            } else if (status.isPresent()) {
                statuses.put(status.get(), added);
            } else if (section.isPresent()) {
                sections.put(section.get(), added);
            } else {
                problems.add("words: `" + key + "` is no field, status or section" + Choice.nearest(key, KEYS.words())
                        + "; known are " + String.join(", ", KEYS.words()));
            }
        });
        Vocabulary standard = Vocabulary.standard();
        return new Vocabulary(
                merged(standard.fields(), fields, FieldName::key, problems),
                merged(standard.statuses(), statuses, OwnWords::key, problems),
                merged(standard.sections(), sections, status -> key(status) + SECTION, problems));
    }

    /** A configured word no longer has the meaning that it has by default; two meanings, or none left, is a problem. */
    private static <K> Map<K, List<String>> merged(
            Map<K, List<String>> standard, Map<K, List<String>> added, Function<K, String> key, Set<String> problems) {
        Map<String, K> meanings = new LinkedHashMap<>();
        added.forEach((meaning, words) -> words.forEach(word -> {
            K other = meanings.putIfAbsent(word.toLowerCase(Locale.ROOT), meaning);
            if (other != null && !other.equals(meaning)) {
                problems.add("words: `" + word + "` is given for `" + key.apply(other) + "` and for `"
                        + key.apply(meaning) + "`");
            }
        }));
        Map<K, List<String>> merged = new LinkedHashMap<>();
        standard.forEach((meaning, words) -> {
            List<String> all = new ArrayList<>(added.getOrDefault(meaning, List.of()));
            words.stream()
                    .filter(word -> !meanings.containsKey(word.toLowerCase(Locale.ROOT)))
                    .forEach(all::add);
            if (all.isEmpty()) {
                problems.add("words: no word is left for `" + key.apply(meaning) + "`, because `" + words.get(0)
                        + "` is given for `"
                        + key.apply(meanings.get(words.get(0).toLowerCase(Locale.ROOT))) + "`");
            }
            merged.put(meaning, all);
        });
        return merged;
    }

    private static String key(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    static List<String> fieldKeys() {
        return Arrays.stream(FieldName.values())
                .filter(name -> name != FieldName.UNKNOWN)
                .map(FieldName::key)
                .toList();
    }

    private static List<String> keys() {
        Stream<String> statuses = Arrays.stream(Status.values()).map(OwnWords::key);
        return Stream.concat(fieldKeys().stream(), statuses.flatMap(word -> Stream.of(word, word + SECTION)))
                .toList();
    }

    private static Optional<Status> status(String key) {
        return Arrays.stream(Status.values())
                .filter(status -> key(status).equals(key))
                .findFirst();
    }
}

package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.changelog.Vocabulary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The words that a team adds to the standard vocabulary. */
final class Words {
    private static final String SECTION = "-section";

    private Words() {}

    /** The standard vocabulary and, in front of its words, the configured ones. */
    static Vocabulary vocabulary(Map<String, String> words, Set<String> problems) {
        Vocabulary standard = Vocabulary.standard();
        Map<FieldName, List<String>> fields = new LinkedHashMap<>(standard.fields());
        Map<Status, List<String>> statuses = new LinkedHashMap<>(standard.statuses());
        Map<Status, List<String>> sections = new LinkedHashMap<>(standard.sections());
        words.forEach((key, value) -> {
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
                fields.merge(field.get(), added, Words::inFront);
            } else if (status.isPresent()) {
                statuses.merge(status.get(), added, Words::inFront);
            } else if (section.isPresent()) {
                sections.merge(section.get(), added, Words::inFront);
            } else {
                problems.add("words: `" + key + "` is no field, status or section" + Configuration.nearest(key, keys())
                        + "; known are " + String.join(", ", keys()));
            }
        });
        return new Vocabulary(fields, statuses, sections);
    }

    static List<String> fieldKeys() {
        return Arrays.stream(FieldName.values())
                .filter(name -> name != FieldName.UNKNOWN)
                .map(FieldName::key)
                .toList();
    }

    private static List<String> keys() {
        Stream<String> statuses =
                Arrays.stream(Status.values()).map(status -> status.name().toLowerCase(Locale.ROOT));
        return Stream.concat(fieldKeys().stream(), statuses.flatMap(word -> Stream.of(word, word + SECTION)))
                .toList();
    }

    private static Optional<Status> status(String key) {
        return Arrays.stream(Status.values())
                .filter(status -> status.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst();
    }

    private static List<String> inFront(List<String> standard, List<String> added) {
        List<String> all = new ArrayList<>(added);
        standard.stream().filter(word -> !all.contains(word)).forEach(all::add);
        return all;
    }
}

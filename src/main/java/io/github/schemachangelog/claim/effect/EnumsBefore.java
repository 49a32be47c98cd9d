package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.SchemaChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The values of enums before each migration, as far as those before it tell them. */
final class EnumsBefore {
    /** By type, what its values are from a migration's index on. */
    private final Map<String, NavigableMap<Integer, List<String>>> types = new HashMap<>();

    /** Takes note of what a migration changes; in order. */
    void add(SchemaChange change, int index) {
        if (change instanceof SchemaChange.EnumCreated one) {
            put(one.type().name(), one.values(), index);
        } else if (change instanceof SchemaChange.EnumValueAdded one) {
            append(one.type().name(), one.value(), index);
        } else if (change instanceof SchemaChange.EnumValueRenamed one) {
            known(one.type().name()).ifPresent(values -> {
                List<String> renamed = new ArrayList<>(values);
                renamed.replaceAll(value -> value.equals(one.value()) ? one.newValue() : value);
                put(one.type().name(), renamed, index);
            });
        } else if (change instanceof SchemaChange.TypeRenamed one) {
            known(one.type().name()).ifPresent(values -> put(one.newName(), values, index));
        }
    }

    private Optional<List<String>> known(String type) {
        return Optional.ofNullable(types.get(Effects.key(type)))
                .map(NavigableMap::lastEntry)
                .map(Map.Entry::getValue);
    }

    private void put(String type, List<String> values, int index) {
        types.computeIfAbsent(Effects.key(type), key -> new TreeMap<>()).put(index, new ArrayList<>(values));
    }

    /** The values of one migration are not copied for each of them. */
    private void append(String type, String value, int index) {
        NavigableMap<Integer, List<String>> lives = types.getOrDefault(Effects.key(type), new TreeMap<>());
        if (lives.isEmpty()) {
            return;
        }
        if (lives.lastKey() < index) {
            lives.put(index, new ArrayList<>(lives.lastEntry().getValue()));
        }
        lives.lastEntry().getValue().add(value);
    }

    /** Empty where no migration before that of an index tells it. */
    Optional<List<String>> before(String type, int index) {
        return Optional.ofNullable(
                        types.getOrDefault(Effects.key(type), new TreeMap<>()).lowerEntry(index))
                .map(Map.Entry::getValue);
    }
}

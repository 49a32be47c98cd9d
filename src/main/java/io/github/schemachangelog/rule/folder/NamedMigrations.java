package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.Migration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds, among many migrations, those that a path names. */
final class NamedMigrations {
    private final Map<String, List<Migration>> byEnd = new HashMap<>();

    NamedMigrations(List<Migration> migrations) {
        for (Migration migration : migrations) {
            WrittenPath.ends(migration)
                    .forEach(end ->
                            byEnd.computeIfAbsent(end, any -> new ArrayList<>()).add(migration));
        }
    }

    /** In the order of the migrations. */
    Stream<Migration> by(WrittenPath path) {
        return byEnd.getOrDefault(path.end(), List.of()).stream().filter(path::names);
    }
}

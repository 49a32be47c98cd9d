package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.Subject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a document writes the paths of scripts, told by the entries that name theirs rightly. */
final class PathStyle {
    private final Subject subject;

    PathStyle(Subject subject) {
        this.subject = subject;
    }

    /** The path of a migration's script as most other entries would write it; as we show it where none does. */
    String path(Migration migration) {
        Map<String, Integer> written = new LinkedHashMap<>();
        subject.document().changelog().entries().stream()
                .flatMap(entry -> like(entry, migration))
                .forEach(path -> written.merge(path, 1, Integer::sum));
        return written.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry<String, Integer>::getValue))
                .map(Map.Entry::getKey)
                .orElse(migration.script().source().name());
    }

    /** What an entry writes for its own script, with the other migration's name in place of its own. */
    private Stream<String> like(Entry entry, Migration migration) {
        Optional<Migration> own = subject.pairing().migration(entry);
        if (own.isEmpty() || own.get().id().equals(migration.id())) {
            return Stream.empty();
        }
        String name = own.get().id().text();
        return WrittenPath.of(entry).stream()
                .filter(path -> path.names(own.get()) && path.text().contains(name))
                .map(path -> path.text().replace(name, migration.id().text()))
                .filter(path -> new WrittenPath(path, Optional.empty()).names(migration));
    }
}

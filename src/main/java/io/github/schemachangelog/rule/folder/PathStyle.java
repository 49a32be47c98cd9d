package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Subject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a document writes the paths of scripts, told by the entries that name theirs rightly. */
final class PathStyle {
    /** The most usual first. */
    private final List<Form> forms;

    PathStyle(Subject subject) {
        Map<Form, Integer> written = new LinkedHashMap<>();
        subject.document().changelog().entries().stream()
                .flatMap(entry -> forms(entry, subject.pairing().migration(entry)))
                .forEach(form -> written.merge(form, 1, Integer::sum));
        this.forms = written.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * A path without the name of its migration.
     *
     * @param parts what stands before, between and behind the name
     */
    private record Form(List<String> parts) {
        static Form of(String path, MigrationId id) {
            return new Form(List.of(path.split(Pattern.quote(id.text()), -1)));
        }

        String path(MigrationId id) {
            return String.join(id.text(), parts);
        }
    }

    /** The path of a migration's script as most entries would write it; as we show it where none does. */
    String path(Migration migration) {
        return forms.stream()
                .map(form -> form.path(migration.id()))
                .filter(path -> new WrittenPath(path, Optional.empty()).names(migration))
                .findFirst()
                .orElse(migration.script().source().name());
    }

    /** Those that an entry writes for its own script. */
    private static Stream<Form> forms(Entry entry, Optional<Migration> own) {
        return own.stream()
                .flatMap(migration -> WrittenPath.of(entry).stream()
                        .filter(path -> path.names(migration)
                                && path.text().contains(migration.id().text()))
                        .map(path -> Form.of(path.text(), migration.id())));
    }
}

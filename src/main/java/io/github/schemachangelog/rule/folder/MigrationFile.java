package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code migration-file}: the Migration File field does not name the entry's script. */
public final class MigrationFile implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "migration-file", Severity.ERROR, "The Migration File field does not name the entry's script.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Wrong> found = new ArrayList<>();
        for (Entry entry : subject.entries()) {
            subject.pairing().migration(entry).ifPresent(migration -> {
                List<WrittenPath> written = WrittenPath.of(entry);
                if (written.stream().noneMatch(path -> path.names(migration))) {
                    written.stream()
                            .filter(WrittenPath::isScript)
                            .findFirst()
                            .ifPresent(path -> found.add(new Wrong(entry, migration, path)));
                }
            });
        }
        return found.isEmpty() ? List.of() : findings(subject, found);
    }

    /** An entry, its migration, and the path that it writes for it. */
    private record Wrong(Entry entry, Migration migration, WrittenPath path) {}

    private static List<Finding> findings(Subject subject, List<Wrong> found) {
        NamedMigrations named = new NamedMigrations(subject.migrations().all());
        PathStyle paths = new PathStyle(subject);
        return found.stream()
                .map(wrong -> finding(wrong, label(wrong, named), paths.path(wrong.migration())))
                .toList();
    }

    /** Its path does not name its own migration, and may name another one. */
    private static String label(Wrong wrong, NamedMigrations named) {
        return named.by(wrong.path())
                .findFirst()
                .map(other -> "the script of `" + other.id() + "`")
                .orElse("there is no such script");
    }

    private static Finding finding(Wrong wrong, String label, String right) {
        Entry entry = wrong.entry();
        Migration migration = wrong.migration();
        Optional<Span> span = wrong.path().span();
        Span field = entry.field(FieldName.MIGRATION_FILE).map(Field::valueSpan).orElse(entry.headingSpan());
        Finding.Builder finding = Finding.at(INFO, entry.place(span.orElse(field)))
                .message("the Migration File of " + EntryName.of(migration.id()) + " is not its script")
                .label(label)
                .migration(entry.id())
                .related(FirstLine.of(migration.script()), "the entry's script")
                .why("whoever follows the path reads another script, or none.");
        span.ifPresent(at -> finding.fix(Fix.of("Write the script's path", entry.source(), new Edit(at, right))));
        return finding.advice("write `" + right + "`.").build();
    }
}

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
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : subject.entries()) {
            subject.pairing().migration(entry).ifPresent(migration -> {
                List<WrittenPath> written = WrittenPath.of(entry);
                if (written.stream().noneMatch(path -> path.names(migration))) {
                    List<WrittenPath> scripts =
                            written.stream().filter(WrittenPath::isScript).toList();
                    if (scripts.size() == 1) {
                        findings.add(finding(subject, entry, migration, scripts.get(0)));
                    }
                }
            });
        }
        return findings;
    }

    private static String label(Subject subject, Migration migration, WrittenPath wrong) {
        return subject.migrations().all().stream()
                .filter(other -> !other.id().equals(migration.id()) && wrong.names(other))
                .findFirst()
                .map(other -> "the script of `" + other.id() + "`")
                .orElse("there is no such script");
    }

    private static Finding finding(Subject subject, Entry entry, Migration migration, WrittenPath wrong) {
        Span field = entry.field(FieldName.MIGRATION_FILE).map(Field::valueSpan).orElse(entry.headingSpan());
        Finding.Builder finding = Finding.at(INFO, entry.place(wrong.span().orElse(field)))
                .message("the Migration File of " + EntryName.of(migration.id()) + " is not its script")
                .label(label(subject, migration, wrong))
                .migration(entry.id())
                .related(FirstLine.of(migration.script()), "the entry's script")
                .why("whoever follows the path reads another script, or none.");
        String right = new PathStyle(subject).path(migration);
        wrong.span()
                .ifPresent(
                        span -> finding.fix(Fix.of("Write the script's path", entry.source(), new Edit(span, right))));
        return finding.advice("write `" + right + "`.").build();
    }
}

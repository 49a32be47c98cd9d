package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.changelog.Status;
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
import io.github.schemachangelog.text.EditPlan;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code pending-with-migration}: declared PENDING, but the migration exists. */
public final class PendingWithMigration implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "pending-with-migration", Severity.ERROR, "An entry is declared PENDING, but its migration exists.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        MigratedSection section = new MigratedSection(subject);
        for (Entry entry : subject.entries()) {
            if (entry.status().equals(Optional.of(Status.PENDING))) {
                migration(subject, entry)
                        .ifPresent(migration -> findings.add(finding(subject, entry, migration, section)));
            }
        }
        return findings;
    }

    /** The migration of an entry; a script without a statement is none, it is still to be written. */
    static Optional<Migration> migration(Subject subject, Entry entry) {
        return subject.pairing().migration(entry).filter(migration -> !EmptyMigration.isEmpty(subject, migration));
    }

    private static Finding finding(Subject subject, Entry entry, Migration migration, MigratedSection section) {
        Span status = entry.declared().map(Entry.DeclaredStatus::span).orElse(entry.headingSpan());
        String migrated = subject.document()
                .vocabulary()
                .statuses()
                .getOrDefault(Status.MIGRATED, List.of(Status.MIGRATED.name()))
                .get(0);
        Finding.Builder finding = Finding.at(INFO, entry.place(status))
                .message(EntryName.of(entry) + " is declared `PENDING`, but its migration exists")
                .label("the script is `" + migration.script().source().name() + "`")
                .migration(entry.id())
                .related(FirstLine.of(migration.script()), "its migration")
                .why("it blocks a release although nothing is left to be written.")
                .advice("declare it `" + migrated + "`"
                        + (isSectioned(subject, entry) ? ", in the section for what is migrated." : "."));
        fix(subject, entry, migrated, section).ifPresent(finding::fix);
        return finding.build();
    }

    private static boolean isSectioned(Subject subject, Entry entry) {
        return entry.section().isPresent()
                && subject.document().changelog().sections().stream()
                        .anyMatch(section -> section.status() == Status.MIGRATED);
    }

    private static Optional<Fix> fix(Subject subject, Entry entry, String migrated, MigratedSection section) {
        if (!saysOnlyStatus(entry)) {
            return Optional.empty();
        }
        boolean pendingSection = entry.section()
                .map(Section::status)
                .filter(Status.PENDING::equals)
                .isPresent();
        if (pendingSection) {
            return move(subject, entry, migrated, section);
        }
        return entry.declared()
                .map(declared -> Fix.of("Declare it " + migrated, entry.source(), new Edit(declared.span(), migrated)));
    }

    /** What else stands in the field, an hourglass or a date, might be wrong beside another word. */
    private static boolean saysOnlyStatus(Entry entry) {
        return entry.declared()
                .map(declared -> entry.field(FieldName.STATUS)
                        .filter(field -> field.text().equals(declared.word()))
                        .isPresent())
                .orElse(true);
    }

    /** The word alone would contradict the section that it stands in. */
    private static Optional<Fix> move(Subject subject, Entry entry, String migrated, MigratedSection section) {
        Source source = subject.document().changelog().source();
        if (entry.source() != source || entry.form() != Entry.Form.HEADING) {
            return Optional.empty();
        }
        Edit removed = Edit.delete(withGap(entry));
        return section.insert(entry.id().orElseThrow(), moved(entry, migrated))
                .filter(inserted -> new EditPlan(source, List.of(removed)).accepts(List.of(inserted)))
                .map(inserted -> Fix.of("Move it to the migrated entries", source, List.of(removed, inserted)));
    }

    private static String moved(Entry entry, String migrated) {
        Span whole = new Span(entry.span().start(), MigratedSection.end(entry));
        String text = entry.source().slice(whole);
        return entry.declared()
                .map(declared -> declared.span().shift(-whole.start()))
                .map(word -> text.substring(0, word.start()) + migrated + text.substring(word.end()))
                .orElse(text);
    }

    /** The entry and the blank lines below it. */
    private static Span withGap(Entry entry) {
        String text = entry.source().text();
        int end = MigratedSection.end(entry);
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return new Span(entry.span().start(), end);
    }
}

package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code missing-migration}: an entry that is not PENDING has no migration. */
public final class MissingMigration implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "missing-migration", Severity.ERROR, "An entry that is not declared PENDING has no migration.");
    private static final String WHY = "readers take it for a change that a deployment brings, and none will.";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        LikelyMigrations likely = LikelyMigrations.of(subject);
        List<Finding> findings = new ArrayList<>();
        if (subject.migrations().all().isEmpty() && likely.missing().size() > 1) {
            findings.add(nothingThere(likely.missing(), subject.migrations()));
        } else {
            likely.missing().forEach(entry -> findings.add(finding(entry, subject, likely)));
        }
        subject.entries().stream()
                .filter(MissingMigration::namesNone)
                .map(MissingMigration::withoutName)
                .forEach(findings::add);
        return findings;
    }

    private static Finding finding(Entry entry, Subject subject, LikelyMigrations all) {
        Optional<Migration> likely = all.of(entry);
        if (likely.isPresent()) {
            return renamed(entry, likely.get());
        }
        MigrationId id = entry.id().orElseThrow();
        Migrations migrations = subject.migrations();
        List<Migration> twins = migrations.all().stream()
                .filter(migration -> migration.id().digits().equals(id.digits()))
                .toList();
        if (id.name().isEmpty() && twins.size() > 1) {
            return ambiguous(entry, twins);
        }
        Finding.Builder finding =
                Finding.at(INFO, entry.headingPlace()).migration(entry.id()).why(WHY);
        Optional<Scriptless> there =
                Scriptless.of(migrations).filter(one -> one.id().equals(id)).findFirst();
        if (there.isPresent()) {
            return finding.message("the folder of " + EntryName.of(id) + " holds no `migration.sql`")
                    .label("`" + there.get().folder().name() + "` is there; "
                            + there.get().instead())
                    .advice("write its `migration.sql`, or declare the entry `PENDING` until it exists.")
                    .build();
        }
        Optional<String> aside = all.laidAside().whereabouts(id);
        if (aside.isPresent()) {
            boolean waits = entry.status().filter(Status.MIGRATED::equals).isPresent();
            return finding.severity(waits ? INFO.severity() : Severity.WARNING)
                    .message("the script of " + EntryName.of(id) + " is laid aside")
                    .label("it is " + aside.get() + ", which is not read")
                    .why(waits ? WHY : "what the entry says is held against nothing, and no rehearsal runs it.")
                    .advice("take the entry out, or pass over older ones with `since`; or put the script back.")
                    .build();
        }
        return finding.message(EntryName.of(id) + " has no migration")
                .label("`" + migrations.name() + "` holds none of this name")
                .advice("create the migration, declare the entry `PENDING`, or correct its id.")
                .build();
    }

    private static Finding renamed(Entry entry, Migration likely) {
        MigrationId id = entry.id().orElseThrow();
        return Finding.at(INFO, entry.headingPlace())
                .message(EntryName.of(id) + " has no migration; another one seems to be meant")
                .label("`" + likely.id() + "` has no entry")
                .migration(entry.id())
                .related(FirstLine.of(likely.script()), "probably this migration")
                .why(WHY)
                .advice("write `" + likely.id() + "` here if that is the migration.")
                .fix(Fix.of("Name " + EntryName.of(likely.id()), entry.source(), rename(entry, likely)))
                .build();
    }

    /** The id where the entry names it, and in the paths that hold it. */
    private static List<Edit> rename(Entry entry, Migration likely) {
        Entry.Named named = entry.migration().orElseThrow();
        String wrong = named.id().text();
        String right = likely.id().text();
        List<Edit> edits = new ArrayList<>();
        named.span().ifPresent(at -> edits.add(new Edit(at, right)));
        for (WrittenPath path : WrittenPath.of(entry)) {
            Optional<Span> span = path.span();
            boolean whole = List.of(path.text().split("[/\\\\]", -1)).contains(wrong)
                    || path.text().endsWith(wrong + ".sql");
            if (span.isPresent()
                    && whole
                    && edits.stream().noneMatch(edit -> edit.span().overlaps(span.get()))) {
                edits.add(new Edit(span.get(), path.text().replace(wrong, right)));
            }
        }
        return edits;
    }

    private static Finding ambiguous(Entry entry, List<Migration> twins) {
        Finding.Builder finding = Finding.at(INFO, entry.headingPlace())
                .message(EntryName.of(entry) + " could be any of " + twins.size() + " migrations")
                .migration(entry.id())
                .why("the digits alone do not tell which migration the entry is about.")
                .advice("write the whole name of the migration.");
        twins.forEach(twin -> finding.related(FirstLine.of(twin.script()), "`" + twin.id() + "`"));
        return finding.build();
    }

    /** One finding for all: the folder, not every entry, is what is wrong. */
    private static Finding nothingThere(List<Entry> missing, Migrations migrations) {
        return Finding.at(INFO, missing.get(0).headingPlace())
                .message(EntryName.quote(migrations.name()) + " holds no migration, and " + missing.size()
                        + " entries say that theirs exists")
                .label("the first of them")
                .why(WHY)
                .advice("name the folder that holds them: -DschemaChangelog.migrations=<folder>.")
                .build();
    }

    /** A heading without fields may be prose; with a status, and no migration named, it is an entry that lacks one. */
    private static boolean namesNone(Entry entry) {
        boolean exists = entry.status()
                .filter(status -> status == Status.MIGRATED || status == Status.DEPLOYED)
                .isPresent();
        return exists && entry.id().isEmpty() && !entry.fields().isEmpty();
    }

    private static Finding withoutName(Entry entry) {
        return Finding.at(INFO, entry.headingPlace())
                .message(EntryName.of(entry) + " names no migration")
                .why("nobody can tell which script made this change, and nothing can be held against it.")
                .advice("write the migration's name in the heading or in a Migration File field.")
                .build();
    }
}

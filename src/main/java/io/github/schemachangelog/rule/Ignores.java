package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Nearest;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ignore comments of a document, and which of them hid something. */
final class Ignores {
    static final RuleInfo UNUSED = new RuleInfo("unused-ignore", Severity.WARNING, "An ignore comment hides nothing.");
    static final RuleInfo WITHOUT_REASON =
            new RuleInfo("ignore-without-reason", Severity.WARNING, "An ignore comment gives no reason.");

    private final Subject subject;
    private final List<Comment> comments = new ArrayList<>();

    /** By identity: a comment's own equality would look at all of its entry. */
    private final Set<Comment> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /** How far an ignore comment reaches. */
    private enum Reach {
        DOCUMENT,
        ENTRY,
        NOTHING
    }

    /** An ignore comment, and the entry that it stands in, where it reaches no further. */
    private record Comment(Source source, Ignore ignore, Reach reach, Optional<Entry> entry) {
        Optional<MigrationId> migration() {
            return entry.flatMap(Entry::id);
        }
    }

    Ignores(Subject subject) {
        this.subject = subject;
        Changelog changelog = subject.document().changelog();
        changelog.ignores().forEach(ignore -> add(changelog.source(), ignore, Reach.DOCUMENT));
        subject.entries()
                .forEach(entry -> entry.ignores()
                        .forEach(ignore ->
                                comments.add(new Comment(entry.source(), ignore, Reach.ENTRY, Optional.of(entry)))));
        changelog.looseIgnores().forEach(ignore -> add(changelog.source(), ignore, Reach.NOTHING));
    }

    private void add(Source source, Ignore ignore, Reach reach) {
        comments.add(new Comment(source, ignore, reach, Optional.empty()));
    }

    /** Whether a comment hides the finding; that comment is used from now on. */
    boolean hide(Finding finding) {
        for (Comment comment : comments) {
            if (comment.ignore().rule().equals(finding.rule().id()) && reaches(comment, finding)) {
                used.add(comment);
                return true;
            }
        }
        return false;
    }

    private boolean reaches(Comment comment, Finding finding) {
        return switch (comment.reach()) {
            case DOCUMENT -> true;
            case ENTRY -> {
                Entry entry = comment.entry().orElseThrow();
                yield isIn(entry, finding) || isAbout(entry, finding);
            }
            case NOTHING -> false;
        };
    }

    private static boolean isIn(Entry entry, Finding finding) {
        Place place = finding.place();
        return place.source().equals(entry.source()) && entry.span().contains(place.span());
    }

    private boolean isAbout(Entry entry, Finding finding) {
        Optional<MigrationId> id =
                subject.pairing().migration(entry).map(Migration::id).or(entry::id);
        return id.isPresent() && id.equals(finding.migration());
    }

    /**
     * What is wrong with the comments themselves. A comment for a rule that did not run is not judged, unless it stands
     * where it could hide nothing anyhow.
     *
     * @param run the rules that ran
     * @param known the ids of all rules
     */
    List<Finding> findings(List<RuleInfo> run, Collection<String> known) {
        Set<String> ran = new HashSet<>();
        run.forEach(rule -> ran.add(rule.id()));
        List<Finding> findings = new ArrayList<>();
        for (Comment comment : comments) {
            boolean judged = comment.reach() == Reach.NOTHING
                    || ran.contains(comment.ignore().rule())
                    || !known.contains(comment.ignore().rule());
            if (judged && !used.contains(comment)) {
                findings.add(unused(comment, known));
            }
            if (comment.ignore().reason().isBlank()) {
                findings.add(withoutReason(comment));
            }
        }
        return findings;
    }

    /**
     * The comments that hide nothing on a target. They are only mentioned, and stay: they may hide something on another.
     *
     * @param run the rules that ran
     * @param target what messages call it
     */
    List<Finding> unused(List<RuleInfo> run, String target) {
        Set<String> ran = new HashSet<>();
        run.forEach(rule -> ran.add(rule.id()));
        return comments.stream()
                .filter(comment -> comment.reach() != Reach.NOTHING)
                .filter(comment -> ran.contains(comment.ignore().rule()) && !used.contains(comment))
                .map(comment -> unusedOn(target, comment))
                .toList();
    }

    private static Finding unusedOn(String target, Comment comment) {
        return Finding.at(UNUSED, new Place(comment.source(), comment.ignore().span()))
                .severity(Severity.INFO)
                .migration(comment.migration())
                .message("the ignore comment for `" + comment.ignore().rule() + "` hides nothing on this target")
                .label("nothing on " + EntryName.quote(target))
                .why("where it hides nothing on any target, it would hide the next finding unseen.")
                .advice("delete the comment if no other target needs it.")
                .build();
    }

    private static Finding unused(Comment comment, Collection<String> known) {
        String rule = comment.ignore().rule();
        Place place = new Place(comment.source(), comment.ignore().span());
        Finding.Builder finding = Finding.at(UNUSED, place).migration(comment.migration());
        if (!known.contains(rule)) {
            String nearest = Nearest.to(rule, known)
                    .map(near -> "write `" + near + "`, or delete the comment.")
                    .orElse("delete the comment.");
            return finding.message("the ignore comment names " + EntryName.quote(rule) + ", which is no rule")
                    .why("it hides nothing, and the reader believes that it does.")
                    .advice(nearest)
                    .build();
        }
        if (comment.reach() == Reach.NOTHING) {
            return finding.message("the ignore comment for `" + rule + "` stands in no entry")
                    .label("hides nothing here")
                    .why("it holds for an entry or for the whole document, and this place is neither.")
                    .advice("write it below the heading of its entry, or before the first heading for the document.")
                    .build();
        }
        Span line = comment.source().wholeLine(place.span().start());
        boolean alone = comment.source().slice(line).strip().equals(place.text());
        return finding.message("the ignore comment for `" + rule + "` hides nothing")
                .why("what it once excused is gone; left in place it would hide the next finding unseen.")
                .advice("delete the comment.")
                .fix(Fix.of("Delete the comment", comment.source(), Edit.delete(alone ? line : place.span())))
                .build();
    }

    private static Finding withoutReason(Comment comment) {
        return Finding.at(
                        WITHOUT_REASON,
                        new Place(comment.source(), comment.ignore().span()))
                .migration(comment.migration())
                .message("the ignore comment for "
                        + EntryName.quote(comment.ignore().rule()) + " gives no reason")
                .why("the next reader cannot tell whether it still holds.")
                .advice("write `ignore " + comment.ignore().rule() + " because …`.")
                .build();
    }
}

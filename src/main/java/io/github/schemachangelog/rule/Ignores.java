package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Ignore;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Nearest;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The ignore comments of a document, and which of them hid something. */
final class Ignores {
    static final RuleInfo UNUSED = new RuleInfo("unused-ignore", Severity.WARNING, "An ignore comment hides nothing.");
    static final RuleInfo WITHOUT_REASON =
            new RuleInfo("ignore-without-reason", Severity.WARNING, "An ignore comment gives no reason.");

    private final List<Comment> comments = new ArrayList<>();
    private final Map<String, IgnoresOfRule> byRule = new HashMap<>();
    private final Pairing pairing;

    /** By identity: a comment's own equality would look at all of its entry. */
    private final Set<Comment> used = Collections.newSetFromMap(new IdentityHashMap<>());

    /** How far an ignore comment reaches. */
    enum Reach {
        DOCUMENT,
        ENTRY,
        NOTHING
    }

    /**
     * An ignore comment for one of the rules that it names, and the entry that it stands in, where it reaches no further.
     *
     * @param number 0-based, those of the document first
     */
    record Comment(int number, Source source, Ignore ignore, String rule, Reach reach, Optional<Entry> entry) {
        Optional<MigrationId> migration() {
            return entry.flatMap(Entry::id);
        }

        /** Whether the comment names no other rule. */
        boolean isAlone() {
            return ignore.rules().size() == 1;
        }

        String removal() {
            return isAlone() ? "delete the comment" : "take " + EntryName.quote(rule) + " out of the comment";
        }
    }

    Ignores(Subject subject) {
        this.pairing = subject.pairing();
        Changelog changelog = subject.document().changelog();
        changelog.ignores().forEach(ignore -> add(changelog.source(), ignore, Reach.DOCUMENT, Optional.empty()));
        subject.entries()
                .forEach(entry -> entry.ignores()
                        .forEach(ignore -> add(entry.source(), ignore, Reach.ENTRY, Optional.of(entry))));
        changelog.looseIgnores().forEach(ignore -> add(changelog.source(), ignore, Reach.NOTHING, Optional.empty()));
    }

    private void add(Source source, Ignore ignore, Reach reach, Optional<Entry> entry) {
        for (String rule : ignore.rules()) {
            Comment comment = new Comment(comments.size(), source, ignore, rule, reach, entry);
            comments.add(comment);
            byRule.computeIfAbsent(rule, name -> new IgnoresOfRule(pairing)).add(comment);
        }
    }

    /** Whether a comment hides the finding; that comment is used from now on. */
    boolean hide(Finding finding) {
        Optional<Comment> comment =
                Optional.ofNullable(byRule.get(finding.rule().id())).flatMap(comments -> comments.hiding(finding));
        comment.ifPresent(used::add);
        return comment.isPresent();
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
            boolean judged =
                    comment.reach() == Reach.NOTHING || ran.contains(comment.rule()) || !known.contains(comment.rule());
            if (judged && !used.contains(comment)) {
                findings.add(unused(comment, known));
            }
            boolean first = comment.ignore().rules().get(0).equals(comment.rule());
            if (first && comment.ignore().reason().isBlank()) {
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
                .filter(comment -> ran.contains(comment.rule()) && !used.contains(comment))
                .map(comment -> unusedOn(target, comment))
                .toList();
    }

    private static Finding unusedOn(String target, Comment comment) {
        return Finding.at(UNUSED, new Place(comment.source(), comment.ignore().span()))
                .severity(Severity.INFO)
                .migration(comment.migration())
                .message("the ignore comment for `" + comment.rule() + "` hides nothing on this target")
                .label("nothing on " + EntryName.quote(target))
                .why("where it hides nothing on any target, it would hide the next finding unseen.")
                .advice(comment.removal() + " if no other target needs it.")
                .build();
    }

    private static Finding unused(Comment comment, Collection<String> known) {
        String rule = comment.rule();
        Place place = new Place(comment.source(), comment.ignore().span());
        Finding.Builder finding = Finding.at(UNUSED, place).migration(comment.migration());
        if (!known.contains(rule)) {
            String nearest = Nearest.to(rule, known)
                    .map(near -> "write `" + near + "`, or " + comment.removal() + ".")
                    .orElse(comment.removal() + ".");
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
        finding.message("the ignore comment for `" + rule + "` hides nothing")
                .why("what it once excused is gone; left in place it would hide the next finding unseen.");
        finding.advice(comment.removal() + ".");
        return comment.isAlone() ? finding.fix(deleted(place)).build() : finding.build();
    }

    private static Fix deleted(Place place) {
        Span line = place.source().wholeLine(place.span().start());
        boolean wholeLine = place.source().slice(line).strip().equals(place.text());
        return Fix.of("Delete the comment", place.source(), Edit.delete(wholeLine ? line : place.span()));
    }

    private static Finding withoutReason(Comment comment) {
        String rules = String.join(", ", comment.ignore().rules());
        return Finding.at(
                        WITHOUT_REASON,
                        new Place(comment.source(), comment.ignore().span()))
                .migration(comment.migration())
                .message("the ignore comment for " + EntryName.quote(rules) + " gives no reason")
                .why("the next reader cannot tell whether it still holds.")
                .advice("write `ignore " + rules + " because …`.")
                .build();
    }
}

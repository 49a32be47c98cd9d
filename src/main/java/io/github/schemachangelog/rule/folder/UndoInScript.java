package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Nearest;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code undo-in-script}: a line that is to divide a script from its undo part does not. */
public final class UndoInScript implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "undo-in-script",
            Severity.ERROR,
            "A line that is to begin the undo part of a script does not, so that what stands below is run too.");

    /** Group 1 or 2 is what it says. */
    private static final Pattern COMMENT = Pattern.compile("(?s)--([^\\r\\n]*)|/\\*(.*?)\\*/");

    private static final Pattern DECORATION = Pattern.compile("[\\s/\\\\@.:;!-]+");
    private static final String UNDO = "undo";

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        Layout layout = subject.migrations().layout();
        for (Migration migration : subject.migrations().all()) {
            check(migration, subject.facts(migration.script()).statements(), layout)
                    .ifPresent(findings::add);
        }
        return findings;
    }

    /** The first such line; a script has one undo part. */
    private static Optional<Finding> check(Migration migration, List<Statement> statements, Layout layout) {
        Script script = migration.script();
        int behind = script.span().start();
        for (Statement statement : statements) {
            Optional<Span> marker =
                    marker(script, new Span(behind, statement.span().start()));
            if (marker.isPresent()) {
                return Optional.of(finding(migration, marker.get(), statement, layout));
            }
            behind = statement.span().end();
        }
        return Optional.empty();
    }

    /** @param gap between two statements, where nothing but comments stands */
    private static Optional<Span> marker(Script script, Span gap) {
        String between = script.source().slice(gap);
        Matcher comment = COMMENT.matcher(between);
        while (comment.find()) {
            if (isMarker(comment.group(1) == null ? comment.group(2) : comment.group(1))) {
                return Optional.of(new Span(comment.start(), comment.end()).shift(gap.start()));
            }
        }
        return Optional.empty();
    }

    /** Whether a comment says nothing else, and says it as no sentence does. */
    private static boolean isMarker(String comment) {
        if (comment.indexOf('\n') >= 0) {
            return false;
        }
        String word = DECORATION.matcher(comment).replaceAll("").toLowerCase(Locale.ROOT);
        boolean slashes = comment.contains("/");
        boolean at = comment.contains("@");
        return word.equals(UNDO) && (slashes || at)
                || slashes && at && word.length() > 2 && Nearest.distance(word, UNDO) == 1;
    }

    private static Finding finding(Migration migration, Span marker, Statement below, Layout layout) {
        Script script = migration.script();
        boolean folders = layout == Layout.FOLDERS;
        return Finding.at(INFO, script.place(marker))
                .message(EntryName.of(migration.id()) + " runs what is to undo it")
                .label(folders ? "a `migration.sql` has no undo part" : "MyBatis takes this for a comment")
                .migration(Optional.of(migration.id()))
                .related(firstLine(script, below.span()), "run as a part of the migration")
                .why("the change is taken back as soon as it is made, and the history says that it was applied.")
                .advice(
                        folders
                                ? "move what stands below this line into a `down.sql` beside the script."
                                : "write `-- //@UNDO` at the beginning of a line of its own.")
                .build();
    }

    private static Place firstLine(Script script, Span statement) {
        return script.place(new Span(
                statement.start(),
                Math.min(
                        statement.end(), script.source().line(statement.start()).end())));
    }
}

package io.github.schemachangelog.sql;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first line of a script tells us: {@code -- schema-changelog: transaction=none}. */
final class Directive {
    private static final Pattern COMMENT = Pattern.compile("[ \\t]*--[ \\t]*schema-changelog:(.*)");
    private static final Pattern NO_TRANSACTION = Pattern.compile("[ \\t]*transaction[ \\t]*=[ \\t]*none[ \\t]*");

    private Directive() {}

    /**
     * Whether every statement is to run by itself.
     *
     * @throws UserProblem where the line is a directive that has no meaning
     */
    static boolean forbidsTransactions(Script script) {
        int start = script.span().start();
        int end = Math.min(script.source().line(start).end(), script.span().end());
        Span line = new Span(start, Math.max(start, end));
        Matcher comment = COMMENT.matcher(script.source().slice(line));
        if (!comment.matches()) {
            return false;
        }
        if (!NO_TRANSACTION.matcher(comment.group(1)).matches()) {
            Place place = script.place(line);
            throw new UserProblem(
                    place + ": `" + place.text().strip() + "` is no directive.",
                    "A script that is not run as its author asks may not be run at all.",
                    "Write `-- schema-changelog: transaction=none`, or remove the line.");
        }
        return true;
    }
}

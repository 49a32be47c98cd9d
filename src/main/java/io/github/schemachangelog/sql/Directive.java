package io.github.schemachangelog.sql;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the first line of a script tells us: {@code -- schema-changelog: transaction=none}. */
final class Directive {
    private static final Pattern COMMENT = Pattern.compile("[ \\t]*--[ \\t]*schema-changelog:([^\\r\\n]*)");
    private static final Pattern NO_TRANSACTION = Pattern.compile("[ \\t]*transaction[ \\t]*=[ \\t]*none[ \\t]*");

    private Directive() {}

    /**
     * Whether every statement is to run by itself.
     *
     * @throws UserProblem where the line is a directive that has no meaning
     */
    static boolean forbidsTransactions(Script script) {
        Matcher comment = COMMENT.matcher(script.source().text())
                .region(script.span().start(), script.span().end());
        if (!comment.lookingAt()) {
            return false;
        }
        if (!NO_TRANSACTION.matcher(comment.group(1)).matches()) {
            Place place = script.place(new Span(comment.start(), comment.end()));
            throw new UserProblem(
                    place + ": `" + place.text().strip() + "` is no directive.",
                    "A script that is not run as its author asks may not be run at all.",
                    "Write `-- schema-changelog: transaction=none`, or remove the line.");
        }
        return true;
    }
}

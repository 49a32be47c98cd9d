package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole migration id that a line or a cell begins with: eight digits or more and a name, or a script's file name with
 * digits at its start.
 *
 * @param behind what follows it, blanks around left out
 */
record ListedId(Named named, String behind) {
    private static final String SQL = ".sql";
    private static final Pattern ID = Pattern.compile(
            EntryTitle.DIGITS_AND_NAME + "|\\d+[_-][\\p{L}\\p{N}_.-]*" + Pattern.quote(SQL) + "(?![\\p{L}\\p{N}_])");

    /** Emoji and punctuation before it are passed over. */
    static Optional<ListedId> of(VisibleText visible) {
        String text = visible.text();
        Matcher matcher = ID.matcher(text).region(Words.firstLetter(text), text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int start = matcher.start();
        int end = matcher.group().endsWith(SQL) ? matcher.end() - SQL.length() : matcher.end();
        Named named = new Named(new MigrationId(text.substring(start, end)), Optional.of(visible.span(start, end)));
        return Optional.of(new ListedId(named, text.substring(matcher.end()).strip()));
    }

    /** Whether it is told apart from what is said of it; a word at once makes a sentence of both. */
    boolean isSetApart() {
        return behind.isEmpty() || !Character.isLetterOrDigit(behind.codePointAt(0));
    }

    /** Whether pieces of prose stand for what others shall write; in code, braces and brackets are meant as such. */
    static boolean isTemplate(Source source, List<Inline> pieces) {
        return pieces.stream()
                .filter(piece -> !(piece instanceof Inline.Code))
                .anyMatch(piece -> EntryTitle.isTemplate(source.slice(piece.span())));
    }
}

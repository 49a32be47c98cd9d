package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.reading.markdown.VisibleText;
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

    /** Folders of a path, each of which begins with a letter or a dot: {@code prisma/migrations/}. */
    private static final Pattern FOLDERS = Pattern.compile("(?:\\.{0,2}[\\p{L}_][\\p{L}\\p{N}_.-]{0,100}/){1,10}");

    /** What stands behind the folder of a migration in the path of its script. */
    private static final Pattern SCRIPT = Pattern.compile("/[\\p{L}\\p{N}_.-]{0,100}");

    /** HTML that shapes text; {@code <name>} is HTML too, and means another thing. */
    private static final Pattern TAG = Pattern.compile(
            "</?(?:a|abbr|b|br|code|del|em|i|img|ins|kbd|li|mark|p|s|small|span|strong|sub|sup|u|ul)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Emoji, punctuation and the folders of a path before it are passed over. */
    static Optional<ListedId> of(VisibleText visible) {
        String text = visible.text();
        int letter = Words.firstLetter(text);
        Matcher folders = FOLDERS.matcher(text).region(letter, text.length());
        Matcher matcher = ID.matcher(text).region(folders.lookingAt() ? folders.end() : letter, text.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int start = matcher.start();
        int end = matcher.group().endsWith(SQL) ? matcher.end() - SQL.length() : matcher.end();
        Named named = new Named(new MigrationId(text.substring(start, end)), Optional.of(visible.span(start, end)));
        Matcher script = SCRIPT.matcher(text).region(matcher.end(), text.length());
        int behind = script.lookingAt() ? script.end() : matcher.end();
        return Optional.of(new ListedId(named, text.substring(behind).strip()));
    }

    /** Whether it is told apart from what is said of it; a word at once makes a sentence of both. */
    boolean isSetApart() {
        return behind.isEmpty() || !Character.isLetterOrDigit(behind.codePointAt(0));
    }

    /** Whether pieces of prose stand for what others shall write; in code, braces and brackets are meant as such. */
    static boolean isTemplate(Source source, List<Inline> pieces) {
        return pieces.stream().anyMatch(piece -> isTemplate(source, piece));
    }

    private static boolean isTemplate(Source source, Inline piece) {
        if (piece instanceof Inline.Styled styled) {
            return isTemplate(source, styled.children());
        }
        if (piece instanceof Inline.Link link) {
            return isTemplate(source, link.children());
        }
        boolean code = piece instanceof Inline.Code
                || piece instanceof Inline.Html html
                        && TAG.matcher(html.literal()).matches();
        return !code && EntryTitle.isTemplate(source.slice(piece.span()));
    }
}

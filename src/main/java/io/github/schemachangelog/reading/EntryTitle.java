package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.reading.markdown.VisibleText;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a heading says of a migration. */
final class EntryTitle {
    private static final String NAME = "(?:[\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}_])?";

    /** Eight digits or more and a name with a letter in it, among as many characters as a file's name can have. */
    static final String DIGITS_AND_NAME = "(?<![\\p{L}\\p{N}_-])\\d{8,}[_-](?=[\\p{N}_.-]{0,255}\\p{L})" + NAME;

    private static final Pattern WHOLE_ID = Pattern.compile(DIGITS_AND_NAME);

    private static final Pattern WORD_BEFORE_ID =
            Pattern.compile("migration\\s*+(?::\\s*+)?(?=\\d{8})", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT_ID = Pattern.compile("\\d{1,7}_(?=[\\p{N}_-]*\\p{L})" + NAME);
    private static final Pattern DIGITS = Pattern.compile("\\d{8,}(?![\\p{L}\\p{N}_-])");
    /** The digits of a time, which frameworks leave with a separator where nobody gave a name. */
    private static final Pattern TIME = Pattern.compile("\\d{10,}_?(?![\\p{L}\\p{N}_-])");

    private static final Pattern NUMBER = Pattern.compile(
            "migration\\s*+(?:(?:#|no\\.?|nr\\.?)\\s*+)?(\\d+)(?![\\p{L}\\p{N}_.])", Pattern.CASE_INSENSITIVE);
    private static final Pattern RELEASE_OR_DATE = Pattern.compile(
            "(?:migration|query|version|release)\\s*+(?:#\\s*+)?v?\\d.*|v?\\d+\\.\\d+.*|\\d{4}-\\d{2}.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    /** Whether brackets are closed is looked at once, before a word in them is looked for. */
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)yyyy|hhmm|(?<!\\p{L})x{3,}(?!\\p{L})|<[\\p{L}][\\p{L}\\p{N} _-]*>|\\{[\\p{L}][\\p{L}\\p{N} _-]*}"
                    + "|\\[(?=[\\p{L} _-]*+](?!\\())[\\p{L} _-]*?"
                    + "(?:name|title|description|date|version|id|timestamp|number|file)");

    private final VisibleText visible;
    private final String text;
    private final int start;
    private final Optional<Named> whole;

    EntryTitle(VisibleText visible) {
        this.visible = visible;
        this.text = visible.text();
        int letter = Words.firstLetter(text);
        Matcher word = WORD_BEFORE_ID.matcher(text);
        this.start = word.region(letter, text.length()).lookingAt() ? word.end() : letter;
        this.whole = at(WHOLE_ID).or(() -> at(TIME));
    }

    /** Whether it begins with a migration id that nothing else looks like: eight digits and a name, or a time's digits. */
    boolean isMigrationId() {
        return whole.isPresent();
    }

    /** The migration id that is written in it, at the beginning or elsewhere. */
    Optional<Named> id() {
        return whole.or(() -> at(SHORT_ID)).or(this::anywhere);
    }

    /** The number in {@code Migration 008}, or a day's digits: less than an id. */
    Optional<Named> number() {
        if (at(DIGITS).isPresent()) {
            return at(DIGITS);
        }
        Matcher matcher = NUMBER.matcher(text);
        return matcher.region(start, text.length()).lookingAt()
                ? Optional.of(named(matcher.start(1), matcher.end(1)))
                : Optional.empty();
    }

    /** Whether it begins with a release, a date or a number, as the entries of many documents do. */
    boolean beginsAsEntry() {
        return RELEASE_OR_DATE.matcher(text.substring(start)).matches()
                || at(DIGITS).isPresent();
    }

    /**
     * Whether it stands for what others shall write: {@code YYYYMMDD_<name>}.
     *
     * @param source the heading as written, because {@code <name>} is HTML and not seen
     */
    static boolean isTemplate(String source) {
        return PLACEHOLDER.matcher(source).find();
    }

    private Optional<Named> at(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(start, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(named(matcher.start(), matcher.end())) : Optional.empty();
    }

    private Optional<Named> anywhere() {
        Matcher matcher = WHOLE_ID.matcher(text);
        return matcher.find() ? Optional.of(named(matcher.start(), matcher.end())) : Optional.empty();
    }

    private Named named(int from, int to) {
        int end = text.substring(from, to).endsWith(".sql") ? to - ".sql".length() : to;
        return new Named(new MigrationId(text.substring(from, end)), Optional.of(visible.span(from, end)));
    }
}

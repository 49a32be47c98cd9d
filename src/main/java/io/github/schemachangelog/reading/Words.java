package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.changelog.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** A vocabulary, ready to be looked up. */
final class Words {
    private static final String CLAUSE_STARTS = "(),;:/|\u2013\u2014";
    /** Characters of a clause that are looked at. */
    private static final int CLAUSE = 60;

    private static final Pattern DENIAL = Pattern.compile(
            "(?iu)\\b(?:not|never|yet|no|un|non|nicht|pas|\u043d\u0435)\\b|\\bbe(?:ing)?\\s*$|n['\u2019]t\\b");

    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)\\W{0,3}(?:(?:to|on|in|for)\\s+)?(?:the\\s+)?(?:staging|stage|test|testing|qa|uat|dev|development|preview|sandbox)\\b");

    private static final Pattern PRODUCTION = Pattern.compile("(?i)\\bprod(?:uction)?\\b");

    private final Map<String, FieldName> fields = new HashMap<>();
    private final Vocabulary vocabulary;

    Words(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        vocabulary.fields().forEach((name, labels) -> labels.forEach(label -> fields.put(bare(label), name)));
    }

    /**
     * A status word in a text.
     *
     * @param from index of its first character
     * @param to index behind its last
     */
    record Found(Status status, int from, int to) {
        private int length() {
            return to - from;
        }
    }

    /** The field of a label; a remark in parentheses at its end does not count: {@code Rollback (SQL)}. */
    FieldName field(String label) {
        FieldName whole = fields.getOrDefault(bare(label), FieldName.UNKNOWN);
        int remark = whole == FieldName.UNKNOWN && label.endsWith(")") ? label.lastIndexOf('(') : -1;
        return remark > 0 ? fields.getOrDefault(bare(label.substring(0, remark)), FieldName.UNKNOWN) : whole;
    }

    /**
     * The longest word of a section that stands anywhere in a heading; of equally long ones the first. {@code Not yet
     * deployed} says what the entries are not, which may be either of the other two.
     */
    Optional<Found> section(String title) {
        return longest(title, title.length(), vocabulary.sections(), at -> !isDenied(title, at))
                .map(found -> found.status() == Status.DEPLOYED && isElsewhere(title, found.to())
                        ? new Found(Status.MIGRATED, found.from(), found.to())
                        : found);
    }

    /** {@code Deployed to staging}: what waits for production is no more than migrated. */
    private static boolean isElsewhere(String title, int behind) {
        String rest = title.substring(behind, Math.min(title.length(), behind + CLAUSE));
        return ELSEWHERE.matcher(rest).lookingAt() && !PRODUCTION.matcher(rest).find();
    }

    /** The longest status word with which a value begins, emoji and punctuation aside. */
    Optional<Found> status(String value) {
        return longest(value, firstLetter(value), vocabulary.statuses(), at -> true);
    }

    /** The index of the first letter or digit, the length where there is none. */
    static int firstLetter(String text) {
        int at = 0;
        while (at < text.length() && !Character.isLetterOrDigit(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** The index behind the last letter or digit, that of the first where there is none. */
    static int behindLastLetter(String text) {
        int first = firstLetter(text);
        int end = text.length();
        while (end > first && !Character.isLetterOrDigit(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return end;
    }

    /** In lower case, without blanks, emoji and punctuation around, inner blanks as one. */
    static String bare(String label) {
        int start = firstLetter(label);
        int end = behindLastLetter(label);
        StringBuilder bare = new StringBuilder(end - start);
        for (int at = start; at < end; at++) {
            char c = label.charAt(at);
            boolean again = Character.isWhitespace(c) && Character.isWhitespace(label.charAt(at - 1));
            if (!again) {
                bare.append(Character.isWhitespace(c) ? ' ' : c);
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }

    /** Whether words of the same clause before an index deny what stands there. */
    private static boolean isDenied(String text, int index) {
        int start = index;
        while (start > 0 && start > index - CLAUSE && CLAUSE_STARTS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return DENIAL.matcher(text.substring(start, index)).find();
    }

    private static Optional<Found> longest(
            String text, int lastStart, Map<Status, List<String>> words, IntPredicate mayStart) {
        Optional<Found> best = Optional.empty();
        for (int at = 0; at <= lastStart && at < text.length(); at++) {
            for (Map.Entry<Status, List<String>> entry : words.entrySet()) {
                for (String word : entry.getValue()) {
                    int end = endOfWord(text, at, word);
                    best = end > at && mayStart.test(at) ? longer(best, new Found(entry.getKey(), at, end)) : best;
                }
            }
        }
        return best;
    }

    private static Optional<Found> longer(Optional<Found> best, Found other) {
        return best.isPresent() && best.get().length() >= other.length() ? best : Optional.of(other);
    }

    /** Where a word that starts at an index ends, -1 where it does not stand there as a whole; blanks may differ. */
    private static int endOfWord(String text, int start, String word) {
        if (word.isEmpty() || joined(text, start)) {
            return -1;
        }
        int at = start;
        for (int i = 0; i < word.length(); i++) {
            if (at == text.length() || !same(text.charAt(at), word.charAt(i))) {
                return -1;
            }
            at++;
            while (Character.isWhitespace(word.charAt(i))
                    && at < text.length()
                    && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }
        return joined(text, at) ? -1 : at;
    }

    private static boolean same(char a, char b) {
        return Character.isWhitespace(b)
                ? Character.isWhitespace(a)
                : Character.toLowerCase(Character.toUpperCase(a)) == Character.toLowerCase(Character.toUpperCase(b));
    }

    /** Whether the characters before and at an index belong to one word. */
    private static boolean joined(String text, int index) {
        return index > 0
                && index < text.length()
                && isWordPart(text.codePointBefore(index))
                && isWordPart(text.codePointAt(index));
    }

    private static boolean isWordPart(int codePoint) {
        return codePoint == '_' || Character.isLetterOrDigit(codePoint);
    }
}

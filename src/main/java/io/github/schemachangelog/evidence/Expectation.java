package io.github.schemachangelog.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a query should give. */
public sealed interface Expectation {
    /** More rows than these nobody expects by number. */
    int MOST_ROWS = 9_999;

    /** Whether this is what is expected. */
    boolean isMetBy(Answer answer);

    /**
     * What the comment lines behind a query say: {@code Should return: 0}, {@code Should return 17 rows}, or
     * {@code Expected output:} and the values, one a line. Empty where none of them is said.
     */
    static Optional<Expectation> read(String comments) {
        return CommentLines.expectation(comments);
    }

    /** That many rows. */
    record Rows(long count) implements Expectation {
        @Override
        public boolean isMetBy(Answer answer) {
            return answer.rows().size() == count;
        }

        @Override
        public String toString() {
            return count == 1 ? "1 row" : count + " rows";
        }
    }

    /** One value; a zero is also met by no row at all, and the word for nothing by whatever is nothing. */
    record Value(String text) implements Expectation {
        private static final Set<String> NOTHING = Set.of("nothing", "none", "empty", "null");

        @Override
        public boolean isMetBy(Answer answer) {
            List<List<String>> rows = answer.rows();
            boolean one = rows.size() == 1 && rows.get(0).size() == 1;
            boolean nothing = NOTHING.contains(text.toLowerCase(Locale.ROOT));
            return one
                    ? isEqual(rows.get(0).get(0), answer.first(), nothing)
                    : rows.isEmpty() && (text.equals("0") || nothing);
        }

        /** NULL has no text. */
        private boolean isEqual(String found, Answer.Kind kind, boolean nothing) {
            return new WrittenValue(text).is(found, kind) || nothing && (found.isEmpty() || found.equals("0"));
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** These rows in any order; the cells of one are separated by bars. */
    record Values(List<String> lines) implements Expectation {
        public Values {
            lines = List.copyOf(lines);
        }

        @Override
        public boolean isMetBy(Answer answer) {
            List<String> found = new ArrayList<>(answer.rows().stream()
                    .map(row -> String.join(" | ", row).strip())
                    .toList());
            return found.size() == lines.size() && lines.stream().allMatch(found::remove);
        }

        @Override
        public String toString() {
            return String.join(", ", lines);
        }
    }

    /** The language in which people write it behind a query. */
    final class CommentLines {
        private static final Pattern RETURNS = Pattern.compile(
                "(?:should|must) (?:return|give|be)s?:? +(?:exactly +)?[`'\"]?([^`'\"\\s]+?)[`'\"]?(?: +(rows?))?[.,;]?",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern OUTPUT = Pattern.compile(
                "(?:expected|expects)(?: (?:outputs?|results?|values?))?(?![\\p{L}\\p{N}_-]):? *(.*)",
                Pattern.CASE_INSENSITIVE);
        private static final Pattern NUMBER_OF_ROWS = Pattern.compile("(\\w+) rows?[.,;]?", Pattern.CASE_INSENSITIVE);
        private static final List<String> NUMBERS =
                List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

        /** What tells of an answer without giving it: {@code Should return rows}. */
        private static final Set<String> VAGUE = Set.of("""
                rows row results result records record data values value something some all any the a an at only positive
                nonzero non-zero same unique sorted more less""".split("\\s+"));

        private CommentLines() {}

        private static Optional<Expectation> expectation(String comments) {
            // The first line may begin with the semicolon that ends the query.
            List<String> lines = comments.strip()
                    .replaceFirst("^;", "")
                    .lines()
                    .map(String::strip)
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = text(lines.get(i));
                Matcher returns = RETURNS.matcher(line);
                if (returns.matches()) {
                    return of(returns.group(1), returns.group(2) != null);
                }
                Matcher output = OUTPUT.matcher(line);
                if (output.matches()) {
                    return listed(output.group(1), lines.subList(i + 1, lines.size()));
                }
            }
            return Optional.empty();
        }

        private static Optional<Expectation> of(String value, boolean rows) {
            String word = value.toLowerCase(Locale.ROOT);
            int written = word.equals("no") ? 0 : NUMBERS.indexOf(word);
            String number = written < 0 ? word : String.valueOf(written);
            if (rows) {
                return number.matches("\\d{1,9}") && Long.parseLong(number) <= MOST_ROWS
                        ? Optional.of(new Rows(Long.parseLong(number)))
                        : Optional.empty();
            }
            boolean compared = "<>\u2264\u2265~=!".indexOf(word.charAt(0)) >= 0;
            return compared || VAGUE.contains(word)
                    ? Optional.empty()
                    : Optional.of(new Value(written < 0 ? value : number));
        }

        private static Optional<Expectation> listed(String first, List<String> below) {
            Matcher rows = NUMBER_OF_ROWS.matcher(first);
            if (rows.matches()) {
                return of(rows.group(1), true);
            }
            if (!first.isEmpty()) {
                String value = first.replaceFirst("[.,;]$", "");
                return value.isEmpty() || value.contains(" ") ? Optional.empty() : of(value, false);
            }
            List<String> values = below.stream()
                    .takeWhile(line -> line.startsWith("--") && !text(line).isEmpty())
                    .map(CommentLines::text)
                    .toList();
            return values.isEmpty() ? Optional.empty() : Optional.of(new Values(values));
        }

        private static String text(String line) {
            return line.replaceFirst("^--+", "").strip();
        }
    }
}

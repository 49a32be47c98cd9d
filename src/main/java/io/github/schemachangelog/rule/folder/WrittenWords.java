package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a line of prose, without brackets, quotes and the marks of a sentence around them. */
final class WrittenWords {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String BEFORE = "([\"'";
    private static final String BEHIND = ")]\"',;:.";
    private static final int NOWHERE = -1;

    private final Source source;
    private final StringBuilder text = new StringBuilder();

    /** Where in the source each character of the text is written. */
    private final List<Integer> places = new ArrayList<>();

    private WrittenWords(Source source) {
        this.source = source;
    }

    /** In order. */
    static List<WrittenPath> of(Source source, List<Inline> line) {
        WrittenWords words = new WrittenWords(source);
        line.forEach(words::add);
        return words.all();
    }

    private void add(Inline piece) {
        if (piece instanceof Inline.Styled styled) {
            styled.children().forEach(this::add);
        } else {
            add(piece.text(), piece.span());
        }
    }

    /** Behind what is written otherwise than it is read, an escaped character left aside, no place is known. */
    private void add(String read, Span span) {
        String written = source.slice(span);
        int at = 0;
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            if (written.startsWith("\\" + c, at)) {
                at++;
            }
            boolean same = at < written.length() && written.charAt(at) == c;
            places.add(same ? span.start() + at : NOWHERE);
            at = same ? at + 1 : written.length();
        }
        text.append(read);
    }

    private List<WrittenPath> all() {
        List<WrittenPath> found = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            int start = word.start();
            int end = word.end();
            while (start < end && BEFORE.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            while (end > start && BEHIND.indexOf(text.charAt(end - 1)) >= 0) {
                end--;
            }
            if (start < end) {
                found.add(new WrittenPath(text.substring(start, end), span(start, end)));
            }
        }
        return found;
    }

    private Optional<Span> span(int start, int end) {
        int first = places.get(start);
        boolean asRead = first != NOWHERE;
        for (int i = start; asRead && i < end; i++) {
            asRead = places.get(i) == first + i - start;
        }
        return asRead ? Optional.of(new Span(first, first + end - start)) : Optional.empty();
    }
}

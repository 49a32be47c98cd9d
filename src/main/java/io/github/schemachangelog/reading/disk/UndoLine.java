package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line at which MyBatis divides a script. As in MyBatis 3.5.0, the first line counts that starts with blanks or
 * tabs, {@code --} or {@code //}, blanks, {@code //}, blanks and {@code @UNDO} in capitals, whatever follows on it and
 * whatever SQL stands around it.
 *
 * @param before what is run
 * @param behind what undoes it, from the next line on
 */
record UndoLine(Span before, Span behind) {
    private static final String TAG = "@UNDO";
    private static final Pattern LINE = Pattern.compile("(?<![^\\r\\n])[ \\t]*+(?:--|//)[ \\t]*+//[ \\t]*+" + TAG);

    static Optional<UndoLine> find(Source source) {
        String text = source.text();
        if (!text.contains(TAG)) {
            return Optional.empty();
        }
        Matcher line = LINE.matcher(text);
        if (!line.find()) {
            return Optional.empty();
        }
        int next = source.wholeLine(line.start()).end();
        return Optional.of(new UndoLine(new Span(0, line.start()), new Span(next, text.length())));
    }
}

package io.github.schemachangelog.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML between two lines of three dashes at the top of a document, which generators of sites read. CommonMark knows nothing of it
 * and takes it for a break and a heading.
 */
final class FrontMatter {
    private static final Pattern OPENING = Pattern.compile("---[ \\t]*\\R");
    private static final Pattern CLOSING = Pattern.compile("^(?:---|\\.\\.\\.)[ \\t]*$", Pattern.MULTILINE);
    /** A document has one soon; between keys none is needed. */
    private static final Pattern BLANK = Pattern.compile("^[ \\t]*$", Pattern.MULTILINE);

    private static final Pattern KEY = Pattern.compile("[\\w-]++[ \\t]*+:.*", Pattern.DOTALL);

    private FrontMatter() {}

    /** Offset behind its last line; 0 where the text does not begin with any. */
    static int end(String text) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.lookingAt()) {
            return 0;
        }
        Matcher closing = CLOSING.matcher(text);
        boolean keys = KEY.matcher(text).region(opening.end(), text.length()).lookingAt();
        Matcher blank = BLANK.matcher(text);
        boolean closes = keys && closing.find(opening.end());
        return closes && !(blank.find(opening.end()) && blank.start() < closing.start()) ? closing.end() : 0;
    }
}

package io.github.schemachangelog.rule;

import java.util.regex.Pattern;

/** The line of dashes, stars or underscores that sets blocks of a document apart. */
public final class ThematicBreak {
    /** Possessive throughout: a line may be as long as it likes, and backtracking would need a stack as deep. */
    public static final Pattern PATTERN = Pattern.compile("(?<mark>[-*_])[ \\t]*+(?:\\k<mark>[ \\t]*+){2,}+");

    private ThematicBreak() {}

    /** Whether a text is one, blanks and line ends around it aside. */
    public static boolean is(String text) {
        return PATTERN.matcher(text.strip()).matches();
    }

    /** The length of a text without the breaks and the blanks at its end; a break in its first line stays. */
    public static int lengthBefore(String text) {
        int end = text.stripTrailing().length();
        int line = startOfLine(text, end);
        while (line > 0 && is(text.substring(line, end))) {
            end = text.substring(0, line).stripTrailing().length();
            line = startOfLine(text, end);
        }
        return end;
    }

    private static int startOfLine(String text, int end) {
        int start = end;
        while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }
}

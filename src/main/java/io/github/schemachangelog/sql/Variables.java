package io.github.schemachangelog.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MyBatis' variables in a script: {@code ${name}}. What they stand for is known when the script is carried out; until then each
 * is read as a word of the same length, so that every place stays where it is.
 */
final class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][\\w.-]*)}");
    private static final Pattern NO_LETTER = Pattern.compile("[.-]");

    private Variables() {}

    /** The text with a word in the place of each. */
    static String asWords(String text) {
        return text.contains("${")
                ? VARIABLE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(word(found.group(1))))
                : text;
    }

    /** The name, and behind it as many underscores as the signs around it have characters. */
    private static String word(String name) {
        return NO_LETTER.matcher(name).replaceAll("_") + "___";
    }
}

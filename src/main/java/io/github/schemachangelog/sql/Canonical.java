package io.github.schemachangelog.sql;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Writes the lexemes of a statement so that equal ones are equal texts. */
final class Canonical {
    private static final String PLAIN_NAME = "\"[a-z_][a-z0-9_$]*\"";

    private static final String STANDARD = "public";

    private Canonical() {}

    static List<String> lexemes(Words words) {
        return IntStream.range(0, words.size())
                .filter(index -> !isStandard(words, index) && !isStandard(words, index - 1))
                .mapToObj(index -> form(words, index))
                .toList();
    }

    /** Whether the schema stands there in which a name without one lies. */
    private static boolean isStandard(Words words, int index) {
        return index >= 0
                && words.isSymbol(index + 1, '.')
                && !words.isSymbol(index - 1, '.')
                && form(words, index).equals(STANDARD);
    }

    private static String form(Words words, int index) {
        String written = words.written(index);
        return switch (words.at(index).kind()) {
            case WORD, NUMBER -> written.toLowerCase(Locale.ROOT);
            case QUOTED_NAME -> written.matches(PLAIN_NAME) ? written.substring(1, written.length() - 1) : written;
            case OPERATOR -> written.equals("!=") ? "<>" : written;
            case STRING, DOLLAR_STRING, UNCLOSED -> written.replace("\r\n", "\n");
            case PARAMETER, PLACEHOLDER, PUNCTUATION, BACKSLASH, STRANGE -> written;
        };
    }
}

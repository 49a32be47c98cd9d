package io.github.schemachangelog.deployment.session;

import java.util.Map;
import java.util.Optional;

/** Values and names as parts of SQL. */
public final class SqlText {
    private SqlText() {}

    /** A literal that means the same whatever {@code standard_conforming_strings} a script has set. */
    public static String literal(String value) {
        return "E'" + value.replace("\0", "").replace("\\", "\\\\").replace("'", "''") + "'";
    }

    /** A literal, or NULL for what is not there or empty. */
    public static String literal(Optional<String> value) {
        return value.filter(text -> !text.isEmpty()).map(SqlText::literal).orElse("NULL");
    }

    /** A name with its quotes. */
    public static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** A text with a value for each {@code ${name}}; a value that holds such a thing itself is left alone. */
    public static String fill(String template, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("${"); open >= 0; open = template.indexOf("${", at)) {
            int close = template.indexOf('}', open);
            String name = template.substring(open + 2, close);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value for " + name);
            }
            filled.append(template, at, open).append(value);
            at = close + 1;
        }
        return filled.append(template, at, template.length()).toString();
    }
}

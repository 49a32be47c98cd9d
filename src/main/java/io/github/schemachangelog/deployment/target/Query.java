package io.github.schemachangelog.deployment.target;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The parameters behind the question mark of a URL. */
final class Query {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");

    private Query() {}

    /**
     * In the order in which they stand.
     *
     * @param text without the question mark
     * @param decode of names and values
     */
    static Map<String, String> read(String text, UnaryOperator<String> decode, UrlProblem problem) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : decode.apply(pair.substring(0, equals));
            if (!NAME.matcher(name).matches()) {
                throw problem.because("behind its `?` stands what is no NAME=VALUE");
            }
            if (parameters.put(name, decode.apply(pair.substring(equals + 1))) != null) {
                throw problem.parameter(name, "is given twice", "Remove one of them: only one could hold.");
            }
        }
        return parameters;
    }
}

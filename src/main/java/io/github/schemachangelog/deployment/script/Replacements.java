package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.ibatis.migration.VariableReplacer;

/**
 * What {@code ${name}} stands for in the scripts of MyBatis' layout. The values of an environment may be secrets, and
 * PostgreSQL quotes what it refuses: what it says is told with the names, as the script has them.
 */
public final class Replacements {
    public static final Replacements NONE = new Replacements(Map.of(), Map.of());

    /** A shorter value is no secret, and is found everywhere. */
    private static final int SHORTEST = 3;

    /** As long as this, a value is not found inside of another word by chance. */
    private static final int LONG = 8;

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^{}]+)}");

    private final Map<String, String> all;
    private final List<Map.Entry<String, String>> concealed;

    private Replacements(Map<String, String> all, Map<String, String> secrets) {
        this.all = Map.copyOf(all);
        // The longest first, so that none is cut by another that it holds.
        this.concealed = secrets.entrySet().stream()
                .filter(variable -> variable.getValue().length() >= SHORTEST)
                .sorted(Map.Entry.<String, String>comparingByValue((one, other) -> other.length() - one.length())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    /**
     * Those for the scripts of a deployment.
     *
     * @param variables of an environment
     * @param history what {@code ${changelog}} stands for
     */
    public static Replacements of(Map<String, String> variables, HistoryTable history) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("changelog", history.name());
        return new Replacements(all, variables);
    }

    /** What is sent for what is written. */
    public String in(String written) {
        return all.isEmpty() ? written : new VariableReplacer(all).replace(written);
    }

    /**
     * What to do where PostgreSQL stumbles over the sign of a variable.
     *
     * @param sent the statement as PostgreSQL got it
     */
    Failure advise(Failure failure, String sent) {
        Matcher variable = VARIABLE.matcher(sent);
        // In `app_${x}` the sign belongs to the name before it.
        boolean stumbled =
                failure.message().contains("\"$\"") || failure.message().contains("\"{\"");
        if (!stumbled || failure.hint().isPresent() || !variable.find()) {
            return failure;
        }
        String advice = this == NONE
                ? "write what `" + variable.group() + "` stands for: only scripts of MyBatis' layout have variables."
                : "set `" + variable.group(1) + "` in the environment that `schemaChangelog.environment` names: `"
                        + variable.group() + "` has no value here.";
        return new Failure(
                failure.place(), failure.message(), failure.detail(), Optional.of(advice), failure.sqlState());
    }

    /** What PostgreSQL said of what was sent, with the names of the values. */
    Failure conceal(Failure failure) {
        return concealed.isEmpty()
                ? failure
                : new Failure(
                        failure.place(),
                        conceal(failure.message()),
                        failure.detail().map(this::conceal),
                        failure.hint().map(this::conceal),
                        failure.sqlState());
    }

    /** What may be shown of what PostgreSQL said. */
    public String conceal(String told) {
        String text = told;
        for (Map.Entry<String, String> variable : concealed) {
            text = conceal(text, variable.getValue(), "${" + variable.getKey() + "}");
        }
        return text;
    }

    private static String conceal(String told, String value, String name) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (int at = told.indexOf(value); at >= 0; at = told.indexOf(value, from)) {
            int end = at + value.length();
            boolean whole = value.length() >= LONG || !isWord(told, at - 1) && !isWord(told, end);
            text.append(told, from, at).append(whole ? name : value);
            from = end;
        }
        return text.append(told, from, told.length()).toString();
    }

    private static boolean isWord(String text, int index) {
        return index >= 0 && index < text.length() && Character.isLetterOrDigit(text.charAt(index));
    }
}

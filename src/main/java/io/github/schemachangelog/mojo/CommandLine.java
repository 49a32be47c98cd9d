package io.github.schemachangelog.mojo;

import io.github.schemachangelog.finding.UserProblem;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** Maps that are given on the command line, which Maven itself cannot convert: {@code -Dname=key=value,key=value}. */
final class CommandLine {
    private final Properties properties;

    CommandLine(Properties properties) {
        this.properties = properties;
    }

    /**
     * What the POM says, with what the command line says over it, whatever the case of the names; {@code |} separates
     * values of one name.
     */
    Map<String, String> over(String property, Optional<Map<String, String>> pom) {
        Map<String, String> merged = new HashMap<>();
        pom.ifPresent(configured -> configured.forEach((key, value) -> merged.put(key, value == null ? "" : value)));
        Set<String> given = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String pair : properties.getProperty(property, "").split(",", -1)) {
            if (pair.isBlank()) {
                continue;
            }
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new UserProblem(
                        "`-D" + property + "` holds `" + pair.strip() + "`, which is no `name=value`.",
                        "",
                        "Write it as `-D" + property + "=name=value,name=value`.");
            }
            String name = pair.substring(0, equals).strip();
            if (!given.add(name)) {
                throw new UserProblem(
                        "`-D" + property + "` names `" + name + "` twice.",
                        "Only one of the two could hold.",
                        "Remove one of them.");
            }
            merged.keySet().removeIf(name::equalsIgnoreCase);
            merged.put(name, pair.substring(equals + 1).strip().replace('|', ','));
        }
        return merged;
    }
}

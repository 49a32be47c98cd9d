package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.Nearest;
import io.github.schemachangelog.rule.RuleCatalog;
import io.github.schemachangelog.rule.RuleSettings;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The options, understood.
 *
 * @param failOn findings at least as heavy fail the build; {@link Severity#OFF} for none
 */
record Configuration(RuleSettings rules, Severity failOn, Set<FieldName> required, Vocabulary vocabulary) {
    private static final Map<String, Severity> FAIL_ON =
            Map.of("error", Severity.ERROR, "warning", Severity.WARNING, "never", Severity.OFF);

    /** @throws UserProblem that names every option that cannot be understood */
    static Configuration of(Options options) {
        Set<String> problems = new TreeSet<>();
        Configuration configuration = new Configuration(
                new RuleSettings(severities(options.rules(), problems), since(options.since(), problems)),
                failOn(options.failOn(), problems),
                required(options.requiredFields(), problems),
                Words.vocabulary(options.words(), problems));
        if (!problems.isEmpty()) {
            throw new UserProblem(
                    "the configuration cannot be understood:\n  " + String.join("\n  ", problems),
                    "",
                    "Correct it in the POM or on the command line.");
        }
        return configuration;
    }

    private static Map<String, Severity> severities(Map<String, String> rules, Set<String> problems) {
        Map<String, Severity> severities = new LinkedHashMap<>();
        new TreeMap<>(rules).forEach((rule, word) -> {
            if (!RuleCatalog.ids().contains(rule)) {
                problems.add("rules: `" + rule + "` is no rule" + nearest(rule, RuleCatalog.ids()));
            }
            severity(word).ifPresentOrElse(severity -> severities.put(rule, severity), () -> {
                List<String> words =
                        Arrays.stream(Severity.values()).map(Severity::word).toList();
                problems.add("rules: the severity `" + word + "` of `" + rule + "` must be one of "
                        + String.join(", ", words) + nearest(word, words));
            });
        });
        return severities;
    }

    private static Optional<Severity> severity(String word) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static Optional<MigrationId> since(String since, Set<String> problems) {
        if (since.isBlank()) {
            return Optional.empty();
        }
        MigrationId id = new MigrationId(since.strip());
        if (id.digits().isEmpty()) {
            problems.add("since: `" + since + "` must start with the digits of a migration id");
        }
        return Optional.of(id);
    }

    private static Severity failOn(String word, Set<String> problems) {
        Severity severity = FAIL_ON.get(word.strip().toLowerCase(Locale.ROOT));
        if (severity == null) {
            List<String> words = List.of("error", "warning", "never");
            problems.add("failOn: `" + word + "` must be one of " + String.join(", ", words) + nearest(word, words));
            return Severity.ERROR;
        }
        return severity;
    }

    private static Set<FieldName> required(List<String> keys, Set<String> problems) {
        if (keys.isEmpty()) {
            return Document.STANDARD_REQUIRED;
        }
        Set<FieldName> required = EnumSet.noneOf(FieldName.class);
        for (String key : keys) {
            FieldName.ofKey(key.strip())
                    .ifPresentOrElse(
                            required::add,
                            () -> problems.add("requiredFields: `" + key + "` is no field"
                                    + nearest(key, Words.fieldKeys()) + "; fields are "
                                    + String.join(", ", Words.fieldKeys())));
        }
        return required;
    }

    static String nearest(String word, Collection<String> known) {
        return Nearest.to(word, known)
                .map(near -> "; did you mean `" + near + "`?")
                .orElse("");
    }
}

package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.RuleCatalog;
import io.github.schemachangelog.rule.RuleSettings;
import java.util.Arrays;
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
 * @param remembers whether what earlier builds found out is used, and what this one does is kept
 */
record Configuration(
        RuleSettings rules, Severity failOn, Set<FieldName> required, Vocabulary vocabulary, boolean remembers) {
    private static final String NEVER = "never";
    private static final Choice FAIL_ON = new Choice(List.of(Severity.ERROR.word(), Severity.WARNING.word(), NEVER));
    private static final String ON = "on";
    private static final Choice CACHE = new Choice(List.of(ON, "off"));
    private static final Choice SEVERITIES =
            new Choice(Arrays.stream(Severity.values()).map(Severity::word).toList());

    /** @throws UserProblem that names every option that cannot be understood */
    static Configuration of(Options options) {
        Set<String> problems = new TreeSet<>();
        Configuration configuration = new Configuration(
                new RuleSettings(severities(options.rules(), problems), since(options.since(), problems)),
                failOn(options.failOn(), problems),
                required(options.requiredFields(), problems),
                OwnWords.vocabulary(options.words(), problems),
                remembers(options.cache(), problems));
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
        if (rules.isEmpty()) {
            // The catalog loads every rule, and not every goal needs them.
            return severities;
        }
        Choice ids = new Choice(RuleCatalog.ids());
        new TreeMap<>(rules).forEach((rule, word) -> {
            Optional<String> id = ids.find(rule);
            if (id.isEmpty()) {
                problems.add("rules: `" + rule + "` is no rule" + Choice.nearest(rule, ids.words()));
            }
            Optional<String> severity = SEVERITIES.find(word);
            if (severity.isEmpty()) {
                problems.add("rules: the severity `" + word + "` of `" + rule + "` " + SEVERITIES.refusal(word));
            } else if (severities.put(id.orElse(rule), severity(severity.get())) != null) {
                problems.add("rules: `" + rule + "` is given twice");
            }
        });
        return severities;
    }

    private static Severity severity(String word) {
        return Severity.valueOf(word.toUpperCase(Locale.ROOT));
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
        Optional<String> known = FAIL_ON.find(word);
        if (known.isEmpty()) {
            problems.add("failOn: `" + word + "` " + FAIL_ON.refusal(word));
        }
        return known.filter(found -> !found.equals(NEVER))
                .map(Configuration::severity)
                .orElse(Severity.OFF);
    }

    private static boolean remembers(String word, Set<String> problems) {
        Optional<String> known = CACHE.find(word);
        if (known.isEmpty()) {
            problems.add("cache: `" + word + "` " + CACHE.refusal(word));
        }
        return known.filter(ON::equals).isPresent();
    }

    private static Set<FieldName> required(List<String> keys, Set<String> problems) {
        if (keys.isEmpty()) {
            return Document.STANDARD_REQUIRED;
        }
        Set<FieldName> required = EnumSet.noneOf(FieldName.class);
        Choice fields = new Choice(OwnWords.fieldKeys());
        for (String key : keys) {
            fields.find(key)
                    .flatMap(FieldName::ofKey)
                    .ifPresentOrElse(
                            required::add, () -> problems.add("requiredFields: `" + key + "` " + fields.refusal(key)));
        }
        return required;
    }
}

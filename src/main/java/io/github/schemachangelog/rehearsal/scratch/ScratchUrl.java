package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.deployment.target.TargetUrl;
import io.github.schemachangelog.finding.UserProblem;
import java.sql.SQLException;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What {@code scratchUrl} may be: what the URL of a target may be, without a password. It is looked into before the driver sees
 * it, because the driver logs what it does not understand; for the same reason no message shows a part of it.
 *
 * @param read what it says
 */
record ScratchUrl(TargetUrl read) {
    private static final String NAME = "`schemaChangelog.scratchUrl`";

    /** @throws UserProblem that says what is wrong with a URL */
    static ScratchUrl of(String url) {
        TargetUrl read = TargetUrl.parse(url, NAME, Map.of());
        if (read.holdsSecret()) {
            throw new UserProblem(
                    NAME + " holds a password.",
                    "Maven's debug log shows the URL.",
                    "Take it out, and give the password as -DschemaChangelog.scratchPassword or in the environment variable"
                            + " PGPASSWORD. It must be of the form postgresql://USER@HOST:PORT/DATABASE or"
                            + " jdbc:postgresql://HOST:PORT/DATABASE.");
        }
        return new ScratchUrl(read);
    }

    /** Without a user and parameters. */
    String shown() {
        return read.shown();
    }

    /** What the driver is given. */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(read.forDriver());
        if (!read.user().isEmpty()) {
            source.setUser(read.user());
        }
        try {
            for (Map.Entry<String, String> property : read.properties().entrySet()) {
                source.setProperty(property.getKey(), property.getValue());
            }
        } catch (SQLException e) {
            throw new UserProblem(
                    NAME + " does not name a PostgreSQL database: its parameters are not understood.",
                    "",
                    "It must be of the form postgresql://USER@HOST:PORT/DATABASE or jdbc:postgresql://HOST:PORT/DATABASE.");
        }
        return source;
    }
}

package io.github.schemachangelog.deployment.session;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What the driver logs of its own accord. */
public final class DriverLog {
    /** Java forgets the level of a logger that nobody holds. */
    private static final Logger OF_NAMES = Logger.getLogger("org.postgresql.ssl.PGjdbcHostnameVerifier");

    private DriverLog() {}

    /**
     * Leaves it to us to tell of a certificate for another host name: the driver logs that as an error, and throws it as well.
     * Who has given its logger a level goes on to hear it.
     */
    public static void leaveNamesToUs() {
        if (OF_NAMES.getLevel() == null) {
            OF_NAMES.setLevel(Level.OFF);
        }
    }
}

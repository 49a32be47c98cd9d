package io.github.schemachangelog.deployment.waiting;

import io.github.schemachangelog.finding.UserProblem;
import java.time.Duration;

/** Waiting that the end of the build cuts off. */
final class Waiting {
    private Waiting() {}

    /** @throws UserProblem where the thread is interrupted */
    static void pause(Pauses pauses, Duration duration) {
        try {
            pauses.pause(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserProblem(
                    "The run was stopped while it waited.", "", "Run it again; it goes on where it stopped.", e);
        }
    }

    /** {@code 90 s}, {@code 250 ms}. */
    static String shown(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }
}

package io.github.schemachangelog.deployment.waiting;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.SqlState;
import java.time.Duration;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which refusals pass when one waits, and for how long one waits. */
public final class Retries {
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    /** A lock that was not had in time, a deadlock, a serialization failure. */
    private static final Set<String> PASSING =
            Set.of(SqlState.LOCK_NOT_AVAILABLE, SqlState.DEADLOCK_DETECTED, SqlState.SERIALIZATION_FAILURE);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final int most;
    private final Pauses pauses;
    private final RandomGenerator random;

    public Retries(int most, Pauses pauses, RandomGenerator random) {
        this.most = most;
        this.pauses = pauses;
        this.random = random;
    }

    /** Whether a refusal passes when one waits. */
    public static boolean isWorthAnotherTry(Failure failure) {
        return failure.sqlState().filter(PASSING::contains).isPresent();
    }

    /**
     * Whether there is to be another attempt.
     *
     * @param attempt which attempt has failed, from 1
     */
    public boolean mayTryAgain(int attempt) {
        return attempt <= most;
    }

    /** Doubles with every attempt; between half and all of it, so that two who wait do not meet again. */
    public Duration pauseAfter(int attempt) {
        long doubled = FIRST.toMillis() << Math.min(attempt - 1, 20);
        long full = Math.min(doubled, LONGEST.toMillis());
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }

    /** Waits; false where the end of the build cuts it off. */
    public boolean pause(Duration duration) {
        try {
            pauses.pause(duration);
            return true;
        } catch (InterruptedException e) {
            // The answer is the end of the run. Java would not write the report of a thread that is marked as
            // interrupted.
            LOG.debug("The run is stopped while it waits.", e);
            return false;
        }
    }
}

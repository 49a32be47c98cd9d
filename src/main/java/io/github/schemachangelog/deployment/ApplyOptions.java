package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.history.Signature;
import java.time.Duration;

/**
 * How migrations are applied to a target.
 *
 * @param lockWait how long to wait for another run on the same target
 * @param lockTimeout how long a statement of a transaction waits for a lock; zero for ever
 * @param retries how often a transaction is run again that other sessions were in the way of
 */
public record ApplyOptions(
        Duration lockWait, Duration lockTimeout, int retries, OutOfOrder outOfOrder, Signature signature) {
    public ApplyOptions {
        if (lockWait.isNegative() || lockTimeout.isNegative() || retries < 0) {
            throw new IllegalArgumentException("less than nothing: " + lockWait + ", " + lockTimeout + ", " + retries);
        }
    }

    /** What becomes of pending migrations that sort before an applied one. */
    public enum OutOfOrder {
        STOP("stop"),
        APPLY("apply");

        private final String text;

        OutOfOrder(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}

package io.github.schemachangelog.deployment.waiting;

import java.time.Duration;

/** How one waits before something is tried again. */
@FunctionalInterface
public interface Pauses {
    void pause(Duration duration) throws InterruptedException;

    /** By the machine's time. */
    Pauses REAL = duration -> Thread.sleep(duration.toMillis());
}

package io.github.schemachangelog;

import java.util.concurrent.atomic.AtomicReference;

/** Runs laws about depth where they can fail: Maven's main thread has a megabyte, of which others use a part. */
public final class SmallStack {
    private static final long BYTES = 512 * 1024;

    private SmallStack() {}

    /** Runs it to its end and throws what it throws. */
    public static void run(Runnable law) {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, law, "small stack", BYTES);
        thread.setUncaughtExceptionHandler((failed, problem) -> thrown.set(problem));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts a test", e);
        }
        if (thrown.get() != null) {
            throw new AssertionError(thrown.get().toString(), thrown.get());
        }
    }
}

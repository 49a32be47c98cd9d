package io.github.schemachangelog;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How the time that something takes grows with its size. */
public final class Growth {
    /** By which sizes are told apart. */
    private static final int FACTOR = 8;

    /** Linear would be 8, quadratic 64. */
    public static final int ALLOWED = 28;

    private static final int ATTEMPTS = 4;
    private static final long NOTHING = 20_000_000;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private Growth() {}

    /** Work of a size. */
    public interface Work {
        /** Nanoseconds of CPU that it takes. */
        long of(int size);
    }

    /** How many times longer eight times as much takes, in the best of a few attempts; 0 where that takes next to nothing. */
    public static double of(int size, Work work) {
        work.of(size / FACTOR);
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && best > ALLOWED; i++) {
            long small = work.of(size / FACTOR);
            long large = work.of(size);
            best = large < NOTHING ? 0 : Math.min(best, (double) large / Math.max(small, 1));
        }
        return best;
    }

    /** Nanoseconds of CPU that this thread spends on something. */
    public static long nanoseconds(Runnable work) {
        long start = CLOCK.getCurrentThreadCpuTime();
        work.run();
        return CLOCK.getCurrentThreadCpuTime() - start;
    }
}

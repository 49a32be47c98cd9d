package io.github.schemachangelog;

import java.util.stream.LongStream;

/** How often a law is tried: as often as finds what breaks it, and with {@code -Pendurance} many times as often. */
public final class Laws {
    private static final int TIMES = Integer.getInteger("laws.times", 1);

    private Laws() {}

    /** Seeds for a law's random numbers, from zero on. */
    public static LongStream seeds(int count) {
        return LongStream.range(0, (long) count * TIMES);
    }
}

package io.github.schemachangelog.claim;

import java.util.Random;

/** Random numbers of seeds that are near to each other, which {@link Random} alone begins alike. */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {}

    static Random of(long seed, long part) {
        long mixed = (seed + 1) * GOLDEN + part * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 30) * 0x94D049BB133111EBL;
        return new Random(mixed ^ mixed >>> 31);
    }
}

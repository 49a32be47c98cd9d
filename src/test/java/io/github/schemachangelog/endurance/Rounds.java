package io.github.schemachangelog.endurance;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How often something is tried, and what came of it. */
final class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private Rounds() {}

    /** As often as is usual, or as the property {@code endurance.rounds} says. */
    static int of(int usual) {
        return Integer.getInteger("endurance.rounds", usual);
    }

    /** The place of a share in measured values. */
    static long quantile(List<Long> values, double share) {
        List<Long> sorted = new ArrayList<>(values);
        sorted.sort(null);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.floor(share * (sorted.size() - 1)));
    }

    /** Median and extremes of milliseconds, as seconds. */
    static String seconds(List<Long> milliseconds) {
        return "%.1f s (%.1f to %.1f s)"
                .formatted(
                        quantile(milliseconds, 0.5) / 1e3,
                        quantile(milliseconds, 0) / 1e3,
                        quantile(milliseconds, 1) / 1e3);
    }

    /** Says a figure. */
    static void tell(String figure) {
        LOG.info("FIGURE {}", figure);
    }
}

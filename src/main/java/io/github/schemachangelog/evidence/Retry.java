package io.github.schemachangelog.evidence;

import java.util.List;

/**
 * A transaction that was rolled back because of other sessions, and run again.
 *
 * @param attempt which one was rolled back, from 1
 * @param refused what stopped it
 * @param blockers who was seen to block it; empty where nobody was seen
 * @param milliseconds that the statement had waited
 * @param pause milliseconds until it was run again
 */
public record Retry(int attempt, MigrationRun.Failure refused, List<Blocker> blockers, long milliseconds, long pause) {
    public Retry {
        blockers = List.copyOf(blockers);
    }
}

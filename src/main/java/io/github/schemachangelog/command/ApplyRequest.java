package io.github.schemachangelog.command;

/**
 * How migrations are to be applied, as written.
 *
 * @param gate {@code on} or {@code off}: whether the errors of lint and entries that are PENDING stop everything
 * @param requireRehearsal {@code true} or {@code false}: whether only scripts are applied that a remembered rehearsal has applied
 * @param dryRun {@code true} or {@code false}: whether the SQL is written to a file instead of being carried out
 * @param lockWait seconds to wait for another run on the same target
 * @param lockTimeout seconds that a statement of a transaction waits for a lock; 0 for ever
 * @param retries how often a transaction is run again that others were in the way of
 * @param outOfOrder {@code stop} or {@code apply}
 */
public record ApplyRequest(
        String gate,
        String requireRehearsal,
        String dryRun,
        String lockWait,
        String lockTimeout,
        String retries,
        String outOfOrder) {
    /** The defaults. */
    public static final ApplyRequest STANDARD = new ApplyRequest("on", "false", "false", "60", "5", "10", "stop");
}

package io.github.schemachangelog.rehearsal.scratch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What has to be undone, the newest first, once: when somebody says so, or when this Java ends. */
final class Cleanup implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Cleanup.class);

    private final Deque<AutoCloseable> steps = new ArrayDeque<>();
    private final Thread atExit = new Thread(this::undo, "schema-changelog-cleanup");
    private final CountDownLatch begun = new CountDownLatch(1);
    private boolean done;

    /** Begins with what is undone last. */
    static Cleanup of(AutoCloseable last) {
        Cleanup cleanup = new Cleanup();
        cleanup.also(last);
        try {
            Runtime.getRuntime().addShutdownHook(cleanup.atExit);
        } catch (IllegalStateException e) {
            cleanup.undo();
            throw ScratchDatabase.stopped(e);
        }
        return cleanup;
    }

    /** Takes one more step; carries it out at once where all is over already. */
    synchronized void also(AutoCloseable step) {
        steps.push(step);
        if (done) {
            undoSteps();
        }
    }

    @Override
    public void close() {
        undo();
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            LOG.debug("This Java is ending, and its hook found everything done.", e);
        }
    }

    /** Whether undoing has begun, or does within a time. */
    boolean beginsWithin(Duration patience) {
        try {
            return begun.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void undo() {
        begun.countDown();
        synchronized (this) {
            done = true;
            undoSteps();
        }
    }

    private void undoSteps() {
        while (!steps.isEmpty()) {
            try {
                steps.pop().close();
            } catch (Exception e) {
                LOG.warn("Part of a scratch database is left, the next run removes it: {}", e.toString());
            }
        }
    }
}

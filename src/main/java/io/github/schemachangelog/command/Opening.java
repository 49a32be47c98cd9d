package io.github.schemachangelog.command;

import io.github.schemachangelog.rehearsal.ScratchDatabase;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A scratch database that opens in a thread of its own, while this one reads; closing it closes the database. */
final class Opening implements AutoCloseable {
    private final CompletableFuture<ScratchDatabase> database;

    private Opening(CompletableFuture<ScratchDatabase> database) {
        this.database = database;
    }

    static Opening of(Supplier<ScratchDatabase> open) {
        return new Opening(
                CompletableFuture.supplyAsync(open, task -> new Thread(task, "schema-changelog-scratch").start()));
    }

    /** Waits for it; what went wrong with it is thrown here. */
    ScratchDatabase await() {
        try {
            return database.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        database.handle((opened, problem) -> opened)
                .thenAccept(opened -> {
                    if (opened != null) {
                        opened.close();
                    }
                })
                .join();
    }
}

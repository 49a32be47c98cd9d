package io.github.schemachangelog.command;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work in a thread of its own, while the caller goes on. No such thread keeps a finished build from ending. */
final class Background {
    private final String thread;

    /** @param thread what the threads are called */
    Background(String thread) {
        this.thread = thread;
    }

    <T> CompletableFuture<T> begin(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, this::inThread);
    }

    /** What the work came to, when it is done; what went wrong with it is thrown here. */
    static <T> T result(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException problem) {
                throw problem;
            }
            throw e;
        }
    }

    private void inThread(Runnable work) {
        Thread background = new Thread(work, thread);
        background.setDaemon(true);
        background.start();
    }
}

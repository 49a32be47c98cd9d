package io.github.schemachangelog;

import java.io.IOException;

/** Work in the background that ends with its connection. */
public final class Daemon {
    private Daemon() {}

    /** What it does. */
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }

    public static void start(String name, Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // One side is gone, as it is when the other was cut off.
                        return;
                    }
                },
                name);
        thread.setDaemon(true);
        thread.start();
    }
}

package io.github.schemachangelog.rehearsal.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExclusiveLockTest {
    private static final int THREADS = 8;

    /** However they spell the path. */
    @Test
    void threadsOfOneJavaTakeTurns(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("module"));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Path lock = folder.resolve(i % 2 == 0 ? "lock" : "module/../lock");
            results.add(threads.submit(() -> {
                together.await();
                return ExclusiveLock.hold(lock, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    Files.write(folder.resolve("work"), new byte[1 << 16]);
                    return inside.decrementAndGet();
                });
            }));
        }
        for (Future<Integer> result : results) {
            assertThat(result.get()).isZero();
        }
        threads.shutdown();
        assertThat(most).hasValue(1);
    }
}

package io.github.schemachangelog.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentBuildsTest {
    private static final int BUILDS = 4;
    private static final List<Script> SCRIPTS = IntStream.range(0, 200)
            .mapToObj(i -> GeneratedFacts.script(i + ".sql", "select " + i + ";"))
            .toList();
    private static final List<ScriptFacts> FACTS =
            IntStream.range(0, 200).mapToObj(i -> new GeneratedFacts(i).some()).toList();

    @Test
    void spoilNothing(@TempDir Path directory) throws Exception {
        ExecutorService builds = Executors.newFixedThreadPool(BUILDS);
        try {
            Callable<Integer> build = () -> build(directory);
            for (Future<Integer> done : builds.invokeAll(Collections.nCopies(BUILDS, build))) {
                assertThat(done.get()).isPositive();
            }
        } finally {
            builds.shutdownNow();
        }
        assertNothingElseIsLeft(directory);
    }

    /** Builds twenty times and says how often the cache helped. */
    private static int build(Path directory) {
        Random random = new Random(7);
        int hits = 0;
        for (int round = 0; round < 20; round++) {
            ScriptFactsCache cache = ScriptFactsCache.open(directory, Path.of("migrations"), "1");
            for (int i = random.nextInt(100); i < 100 + random.nextInt(100); i++) {
                hits += use(cache, i) ? 1 : 0;
            }
            assertThat(cache.save()).isEmpty();
        }
        return hits;
    }

    private static boolean use(ScriptFactsCache cache, int i) {
        Script script = SCRIPTS.get(i);
        ScriptFacts facts = FACTS.get(i);
        if (cache.find(script).isEmpty()) {
            cache.put(script, facts);
            return false;
        }
        assertThat(cache.find(script)).contains(facts);
        return true;
    }

    private static void assertNothingElseIsLeft(Path directory) throws IOException {
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).hasSize(1);
        }
    }
}

package io.github.schemachangelog.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptFactsCacheTest {
    private static final Path FOLDER = Path.of("migrations");
    private static final Script A = GeneratedFacts.script("1_a/migration.sql", "select 1;");
    private static final Script B = GeneratedFacts.script("2_b/migration.sql", "select 2;");

    private final ScriptFacts factsOfA = new GeneratedFacts(1).some();
    private final ScriptFacts factsOfB = new GeneratedFacts(2).some();
    private Path directory;

    @BeforeEach
    void useDirectory(@TempDir Path temporary) {
        directory = temporary.resolve("cache");
    }

    static LongStream seeds() {
        return Laws.seeds(50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void factsComeBackAsTheyWere(long seed) {
        ScriptFacts facts = new GeneratedFacts(seed).some();
        ScriptFactsCache first = open("1");
        assertThat(first.find(A)).isEmpty();
        first.put(A, facts);
        assertThat(first.save()).isEmpty();

        assertThat(open("1").find(A)).contains(facts);
    }

    @Test
    void contentCountsAndNotItsName() {
        keep(A, factsOfA);

        ScriptFactsCache cache = open("1");

        assertThat(cache.find(GeneratedFacts.script("renamed.sql", "select 1;")))
                .contains(factsOfA);
        assertThat(cache.find(GeneratedFacts.script("1_a/migration.sql", "select 1; ")))
                .isEmpty();
        assertThat(cache.find(new Script(A.source(), new Span(0, 3), A.checksum())))
                .isEmpty();
    }

    @Test
    void anotherReaderStartsAnew() {
        keep(A, factsOfA);

        ScriptFactsCache newer = open("2");

        assertThat(newer.find(A)).isEmpty();
        newer.put(A, factsOfB);
        assertThat(newer.save()).isEmpty();
        assertThat(open("2").find(A)).contains(factsOfB);
    }

    @Test
    void anotherFolderHasACacheOfItsOwn() {
        keep(A, factsOfA);

        assertThat(ScriptFactsCache.open(directory, Path.of("other"), "1").find(A))
                .isEmpty();
        assertThat(ScriptFactsCache.open(directory, FOLDER.toAbsolutePath(), "1")
                        .find(A))
                .isPresent();
    }

    @Test
    void whatARunDoesNotUseIsDropped() {
        ScriptFactsCache both = open("1");
        both.put(A, factsOfA);
        both.put(B, factsOfB);
        both.save();

        ScriptFactsCache one = open("1");
        assertThat(one.find(B)).isPresent();
        one.save();

        assertThat(open("1").find(A)).isEmpty();
        assertThat(open("1").find(B)).contains(factsOfB);
    }

    @Test
    void anUnchangedCacheIsNotWritten() throws IOException {
        keep(A, factsOfA);
        FileTime before = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(file(), before);

        ScriptFactsCache again = open("1");
        assertThat(again.find(A)).isPresent();
        again.save();
        assertThat(Files.getLastModifiedTime(file())).isEqualTo(before);

        again.put(A, factsOfB);
        again.save();
        assertThat(Files.getLastModifiedTime(file())).isNotEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedFileIsThrownAwayAndSaidSo(long seed) throws IOException {
        keep(A, factsOfA);
        Files.write(file(), damaged(Files.readAllBytes(file()), new Random(seed)));

        ScriptFactsCache cache = open("1");

        assertThat(cache.find(A)).isEmpty();
        cache.put(A, factsOfA);
        assertThat(cache.save())
                .hasValueSatisfying(problem -> assertThat(problem).contains("was damaged"));
        ScriptFactsCache next = open("1");
        assertThat(next.find(A)).contains(factsOfA);
        assertThat(next.save()).isEmpty();
    }

    @Test
    void aDirectoryThatCannotBeMadeMeansNoCache() throws IOException {
        Files.createFile(directory);

        ScriptFactsCache cache = open("1");
        cache.put(A, factsOfA);

        assertThat(cache.find(A)).isEmpty();
        assertThat(cache.save())
                .hasValueSatisfying(problem ->
                        assertThat(problem).contains("cannot be").contains("`schemaChangelog.cacheDirectory`"));
    }

    @Test
    void theOldestFilesOfManyFoldersAreRemoved() throws IOException {
        Files.createDirectories(directory);
        Path foreign = Files.createFile(directory.resolve("something.else"));
        Files.setLastModifiedTime(foreign, FileTime.fromMillis(0));
        for (int i = 0; i < 70; i++) {
            Path old = Files.createFile(directory.resolve(String.format(Locale.ROOT, "%064x.facts", i)));
            Files.setLastModifiedTime(old, FileTime.fromMillis(1000L * i));
        }

        keep(A, factsOfA);

        assertThat(foreign).exists();
        assertThat(open("1").find(A)).isPresent();
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .hasSize(65)
                    .contains(String.format(Locale.ROOT, "%064x.facts", 69))
                    .doesNotContain(String.format(Locale.ROOT, "%064x.facts", 6));
        }
    }

    private static byte[] damaged(byte[] bytes, Random random) {
        if (random.nextBoolean()) {
            return Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        byte[] copy = bytes.clone();
        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        return copy;
    }

    private void keep(Script script, ScriptFacts facts) {
        ScriptFactsCache cache = open("1");
        cache.put(script, facts);
        assertThat(cache.save()).isEmpty();
    }

    private ScriptFactsCache open(String version) {
        return ScriptFactsCache.open(directory, FOLDER, version);
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.max(Comparator.naturalOrder()).orElseThrow();
        }
    }
}

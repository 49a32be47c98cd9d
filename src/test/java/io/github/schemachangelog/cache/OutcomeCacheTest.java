package io.github.schemachangelog.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.migration.Checksum;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutcomeCacheTest {
    private static final Checksum KEY = Checksum.of("one");

    private final Path directory;

    OutcomeCacheTest(@TempDir Path directory) {
        this.directory = directory;
    }

    private static List<byte[]> parts(String... texts) {
        return Stream.of(texts)
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void givesBackWhatWasKept() {
        new OutcomeCache(directory, KEY).keep(parts("", "sarif", "é"));
        assertThat(new OutcomeCache(directory, KEY).find().orElseThrow())
                .usingRecursiveComparison()
                .isEqualTo(parts("", "sarif", "é"));
    }

    @Test
    void knowsNothingOfAnotherKey() {
        new OutcomeCache(directory, KEY).keep(parts("a"));
        assertThat(new OutcomeCache(directory, Checksum.of("two")).find()).isEmpty();
    }

    @Test
    void doesNotTrustADamagedFile() throws IOException {
        new OutcomeCache(directory, KEY).keep(parts("a", "b"));
        Path file = directory.resolve(KEY.hex() + ".outcome");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 0; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] ^= 1;
            Files.write(file, damaged);
            assertThat(new OutcomeCache(directory, KEY).find()).isEmpty();
        }
        Files.write(file, new byte[3]);
        assertThat(new OutcomeCache(directory, KEY).find()).isEmpty();
    }

    @Test
    void saysWhatKeepsItFromWriting() throws IOException {
        Path blocked = Files.createFile(directory.resolve("file"));
        assertThat(new OutcomeCache(blocked.resolve("below"), KEY).keep(parts("a")))
                .hasValueSatisfying(problem -> assertThat(problem).contains("cannot be written", "cacheDirectory"));
    }
}

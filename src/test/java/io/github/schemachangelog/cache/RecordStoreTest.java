package io.github.schemachangelog.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.migration.Checksum;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordStoreTest {
    private static final int SIZE = 1000;
    private static final int ENTRIES = 90;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void whatARunDoesNotUseStaysWhereThereIsRoomForBoth() {
        learn("a", 2 * ENTRIES * SIZE);
        learn("b", 2 * ENTRIES * SIZE);

        RecordStore again = open();
        find(again, "a");
        again.save(2 * ENTRIES * SIZE);

        assertThat(find(open(), "a")).isEqualTo(ENTRIES);
        assertThat(find(open(), "b")).isEqualTo(ENTRIES);
    }

    @Test
    void asMuchOfTheRestStaysAsThereIsRoomFor() {
        learn("a", 2 * ENTRIES * SIZE);
        learn("b", (ENTRIES + 10) * SIZE);

        assertThat(find(open(), "a")).isEqualTo(10);
        assertThat(find(open(), "b")).isEqualTo(ENTRIES);
    }

    private RecordStore open() {
        return RecordStore.open(new FactsFile(new CacheFile(folder.resolve("a.facts"), 1), "1"), "");
    }

    private void learn(String branch, long room) {
        RecordStore store = open();
        keys(branch).forEach(key -> store.put(key, new byte[SIZE]));
        assertThat(store.save(room)).isEmpty();
    }

    /** How many of a branch are known. */
    private static long find(RecordStore store, String branch) {
        return keys(branch).stream().filter(key -> store.find(key).isPresent()).count();
    }

    private static List<FactsKey> keys(String branch) {
        return IntStream.range(0, ENTRIES)
                .mapToObj(i -> new FactsKey(Checksum.of(branch + i).hex(), 0, 0))
                .toList();
    }
}

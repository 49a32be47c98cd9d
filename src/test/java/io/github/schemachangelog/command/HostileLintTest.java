package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Growth;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents and scripts that nobody would write are linted in a time that grows with them. */
class HostileLintTest {
    private static final String ID = "20260105120000_a";
    private static final String TABLE = "CREATE TABLE a (id bigint PRIMARY KEY);\n";
    private static final String ENTRY = Workplace.entry(ID).strip() + "\n";

    @TempDir
    private Path folder = Path.of("");

    /**
     * A text that can be made as long as one likes.
     *
     * @param line made of its number
     * @param inEntry whether it stands in the entry, or else in the script
     */
    record Hostile(String name, int size, boolean inEntry, IntFunction<String> line) {
        @Override
        public String toString() {
            return name;
        }

        private String lines(int count) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < count; i++) {
                lines.append(line.apply(i)).append('\n');
            }
            return lines.toString();
        }
    }

    static List<Hostile> hostile() {
        return List.of(
                new Hostile("unknown labels", 4000, true, i -> "- **Label" + i + ":** b"),
                new Hostile("mistyped labels", 2000, true, i -> "- **Verificatoin:** b"),
                new Hostile("ignores", 6000, true, i -> "<!-- schema-changelog: ignore entry-order because x -->\n"),
                new Hostile(
                        "words of a path",
                        30_000,
                        true,
                        i -> (i == 0 ? "- **Migration File:** " : "") + "a" + i + ".sql"),
                new Hostile("sections", 4000, true, i -> i % 2 == 0 ? "## Deployed\n" : "## Pending\n"),
                new Hostile("dropped columns", 12_000, false, i -> "ALTER TABLE a DROP COLUMN c" + i + ";"),
                new Hostile("values of an enum", 3000, false, i -> "ALTER TYPE e ADD VALUE 'v" + i + "';"));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void itsTimeGrowsWithIt(Hostile hostile) {
        AtomicInteger number = new AtomicInteger();

        assertThat(Growth.of(
                        hostile.size, size -> lint(hostile.inEntry, hostile.lines(size), number.incrementAndGet())))
                .isLessThanOrEqualTo(Growth.ALLOWED);
    }

    private long lint(boolean inEntry, String lines, int number) {
        Workplace place = new Workplace(folder.resolve("run" + number))
                .changelog(inEntry ? ENTRY + lines : ENTRY)
                .migration(ID, inEntry ? TABLE : TABLE + lines);
        return Growth.nanoseconds(() -> new Lint(place.request()).run());
    }
}

package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.SmallStack;
import io.github.schemachangelog.changelog.Entry;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entries that nobody would write are read on a small stack, and in a time that grows with them. */
final class HostileEntryTest {
    private static final int GROWTH = 8;

    /** Linear would be 8, quadratic 64. */
    private static final int ALLOWED = 28;

    private static final int ATTEMPTS = 4;
    private static final long NOTHING = 20_000_000;

    enum Hostile {
        COMMAS(10_000, n -> "New tables: " + "`a`, ".repeat(n)),
        BARE_COMMAS(10_000, n -> "New tables " + ",".repeat(n)),
        WORDS(20_000, n -> "New " + "table ".repeat(n)),
        COUNTS(10_000, n -> "On paper " + "3 new tables ".repeat(n)),
        KINDS(20_000, n -> "On paper 3 new " + "additional ".repeat(n)),
        DEEP(10_000, n -> "New `t` column " + "(".repeat(n) + "a" + ")".repeat(n)),
        OPEN(10_000, n -> "New enum `E` " + "(A, ".repeat(n)),
        PAIRS(10_000, n -> "New columns: " + "`a` (, ".repeat(n)),
        BACKTICKS(20_000, n -> "New " + "`a` ".repeat(n)),
        DOTS(20_000, n -> "New column " + "`a`.".repeat(n) + "`a` on `t`"),
        ATTRIBUTES(10_000, n -> "New column `a` " + "text not null default 0 ".repeat(n)),
        LISTED_ATTRIBUTES(10_000, n -> "New column `a` (" + "text, nullable, default 0, ".repeat(n) + ")"),
        NUMBERS(50_000, n -> "On paper " + "1,1".repeat(n) + " new tables"),
        KEYS(10_000, n -> "On paper " + "unique constraint on `a` + `b` (".repeat(n)),
        QUOTES(20_000, n -> "New " + "\"a 'b ".repeat(n)),
        CONDITION(10_000, n -> "New index `i` on `t` where `" + "a = 'x' and ".repeat(n) + "`"),
        NAMES(10_000, n -> "It depends on existing " + "`a`, ".repeat(n)),
        NEGATIONS(10_000, n -> "On paper no columns removed" + ", dropped or renamed".repeat(n)),
        PROSE(100_000, n -> "Lorem ipsum is additive (`a`) without ".repeat(n / 40 + 1));

        private final int size;
        private final IntFunction<String> line;

        Hostile(int size, IntFunction<String> line) {
            this.size = size;
            this.line = line;
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsTimeGrowsWithIt(Hostile hostile) {
        read(hostile.line.apply(hostile.size / GROWTH));
        double best = Double.MAX_VALUE;
        for (int i = 0; i < ATTEMPTS && best > ALLOWED; i++) {
            long small = read(hostile.line.apply(hostile.size / GROWTH));
            long large = read(hostile.line.apply(hostile.size));
            best = large < NOTHING ? 0 : Math.min(best, (double) large / Math.max(small, 1));
        }

        assertThat(best).isLessThanOrEqualTo(ALLOWED);
    }

    /** Nanoseconds that the claims of a line take, without the Markdown around them. */
    private static long read(String line) {
        Entry entry = EntryText.ofChanges("- " + line);
        AtomicLong nanoseconds = new AtomicLong();
        SmallStack.run(() -> {
            long start = System.nanoTime();
            ClaimReader.read(entry);
            nanoseconds.set(System.nanoTime() - start);
        });
        return nanoseconds.get();
    }

    /** Five megabytes without a line end, and five of one word. */
    @ParameterizedTest
    @EnumSource(
            value = Hostile.class,
            names = {"PROSE", "COMMAS"})
    void aLongLineIsRead(Hostile hostile) {
        String unit = hostile.line.apply(40);
        String line = unit.repeat(5_000_000 / unit.length());

        SmallStack.run(() ->
                assertThat(ClaimReader.read(EntryText.ofChanges("- " + line))).isNotEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void deepNestingIsRead(Nesting nesting) {
        SmallStack.run(() -> EntryText.entries(nesting.text()).forEach(ClaimReader::read));
    }

    enum Nesting {
        LISTS {
            @Override
            String text() {
                StringBuilder text = new StringBuilder(EntryText.CHANGES);
                for (int i = 1; i < 500; i++) {
                    text.append("  ".repeat(i)).append("- New `t` table:\n");
                }
                return text.toString();
            }
        },
        QUOTES {
            @Override
            String text() {
                return EntryText.HEADING + "> ".repeat(2_000) + "New `t` table\n";
            }
        },
        EMPHASIS {
            @Override
            String text() {
                return EntryText.CHANGES + "  - New " + "*a **b ".repeat(2_000) + "`t`" + "** *".repeat(2_000) + "\n";
            }
        };

        abstract String text();
    }
}

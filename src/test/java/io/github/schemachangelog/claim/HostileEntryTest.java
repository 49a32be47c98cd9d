package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Growth;
import io.github.schemachangelog.SmallStack;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.claim.entry.ClaimReader;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that nobody would write are read on a small stack, and in a time that grows with them. */
final class HostileEntryTest {
    /**
     * A line that can be made as long as one likes.
     *
     * @param size number of repetitions
     */
    record Hostile(String name, int size, IntFunction<String> line) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Hostile> hostile() {
        return List.of(
                new Hostile("commas", 2_500, n -> "New tables: " + "`a`, ".repeat(n)),
                new Hostile("bare commas", 10_000, n -> "New tables " + ",".repeat(n)),
                new Hostile("words", 20_000, n -> "New " + "table ".repeat(n)),
                new Hostile("counts", 2_500, n -> "On paper " + "3 new tables ".repeat(n)),
                new Hostile("kinds", 20_000, n -> "On paper 3 new " + "additional ".repeat(n)),
                new Hostile("deep", 2_500, n -> "New `t` column " + "(".repeat(n) + "a" + ")".repeat(n)),
                new Hostile("open", 2_500, n -> "New enum `E` " + "(A, ".repeat(n)),
                new Hostile("pairs", 2_500, n -> "New columns: " + "`a` (, ".repeat(n)),
                new Hostile("backticks", 20_000, n -> "New " + "`a` ".repeat(n)),
                new Hostile("dots", 20_000, n -> "New column " + "`a`.".repeat(n) + "`a` on `t`"),
                new Hostile("attributes", 2_500, n -> "New column `a` " + "text not null default 0 ".repeat(n)),
                new Hostile(
                        "listed attributes",
                        10_000,
                        n -> "New column `a` (" + "text, nullable, default 0, ".repeat(n) + ")"),
                new Hostile("numbers", 50_000, n -> "On paper " + "1,1".repeat(n) + " new tables"),
                new Hostile("keys", 2_500, n -> "On paper " + "unique constraint on `a` + `b` (".repeat(n)),
                new Hostile("quotes", 20_000, n -> "New " + "\"a 'b ".repeat(n)),
                new Hostile("condition", 10_000, n -> "New index `i` on `t` where `" + "a = 'x' and ".repeat(n) + "`"),
                new Hostile("names", 10_000, n -> "It depends on existing " + "`a`, ".repeat(n)),
                new Hostile("negations", 10_000, n -> "On paper no columns removed" + ", dropped or renamed".repeat(n)),
                new Hostile("promises", 10_000, n -> "On paper " + "no locks no downtime ".repeat(n)),
                new Hostile("joined attributes", 20_000, n -> "New column `a` " + "text and ".repeat(n)),
                new Hostile("states", 20_000, n -> "`a` is " + "now nullable and ".repeat(n)),
                new Hostile("articles", 20_000, n -> "the ".repeat(n) + "column `a` is NOT NULL"),
                new Hostile("defaults", 10_000, n -> "On paper " + "default of `a` from 1 to ".repeat(n)),
                new Hostile("labels", 20_000, n -> "This migration adds " + "notes: adds ".repeat(n)),
                new Hostile("values", 5_000, n -> "New enum `E`: " + "draft, sent, ".repeat(n)),
                new Hostile("limits", 10_000, n -> "New column `a` " + "(max 200 chars) ".repeat(n)),
                new Hostile("deeds", 10_000, n -> "New table `a`" + ", removed `b`".repeat(n)),
                new Hostile("gone", 20_000, n -> "`a`, ".repeat(n) + "`b` were removed"),
                new Hostile("schemas", 2_500, n -> "New schemas " + "`a` and `b`, ".repeat(n)),
                new Hostile("prose", 100_000, n -> "Lorem ipsum is additive (`a`) without ".repeat(n / 40 + 1)));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void itsTimeGrowsWithIt(Hostile hostile) {
        assertThat(Growth.of(hostile.size, size -> read(hostile.line.apply(size))))
                .isLessThanOrEqualTo(Growth.ALLOWED);
    }

    /** Nanoseconds of CPU that the claims of a line take, without the Markdown around them and what else runs. */
    private static long read(String line) {
        Entry entry = EntryText.ofChanges("- " + line);
        AtomicLong nanoseconds = new AtomicLong();
        SmallStack.run(() -> {
            nanoseconds.set(Growth.nanoseconds(() -> ClaimReader.read(entry)));
        });
        return nanoseconds.get();
    }

    /** A megabyte without a line end. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "lorem ipsum additive no locks "})
    void aLongLineIsRead(String unit) {
        String line = "- New tables " + unit.repeat(1_000_000 / unit.length());

        SmallStack.run(
                () -> assertThat(ClaimReader.read(EntryText.ofChanges(line))).isNotEmpty());
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

package io.github.schemachangelog.rehearsal.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.PostgresHome;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is kept comes back as it was, or not at all; nobody asks here what a server makes of it. */
class KeptStatesTest {
    private static final List<Checksum> STATES =
            List.of(Checksum.of("empty"), Checksum.of("one"), Checksum.of("two"), Checksum.of("three"));
    private static final Lineage LINEAGE = new Lineage(STATES);
    private static final String TABLE = "base/5/16384";

    private Path folder = Path.of("");
    private PostgresHome home = new PostgresHome(folder, Account.OWN);
    private KeptStates states = KeptStates.of(home);

    @BeforeEach
    void use(@TempDir Path temporary) {
        folder = temporary;
        home = new PostgresHome(temporary.resolve("postgres"), Account.OWN);
        states = KeptStates.of(home);
    }

    @Test
    void theLongestThatIsKeptComesBack() throws IOException {
        keep(STATES.get(1), "one");
        keep(STATES.get(2), "two");

        assertThat(states.restore(LINEAGE, folder.resolve("data"))).isEqualTo(2);
        assertThat(folder.resolve("data").resolve(TABLE)).hasContent("two");
        assertThat(states.restore(LINEAGE.upTo(1), folder.resolve("less"))).isEqualTo(1);
        assertThat(states.restore(LINEAGE.upTo(0), folder.resolve("nothing"))).isZero();
        assertThat(folder.resolve("nothing")).doesNotExist();
        assertThat(states.restore(Lineage.NONE, folder.resolve("nothing"))).isZero();
    }

    @Test
    void twoThatKeepTheSameAreNotInEachOthersWay() throws IOException {
        keep(STATES.get(1), "one");
        keep(STATES.get(1), "one");

        assertThat(states.restore(LINEAGE, folder.resolve("data"))).isEqualTo(1);
        assertThat(home.states()).isDirectoryNotContaining("glob:**unfinished*");
    }

    /** What can become of a file. */
    enum Damage {
        CUT_SHORT {
            @Override
            byte[] of(byte[] kept) {
                return Arrays.copyOf(kept, kept.length / 4);
            }
        },
        WITHOUT_END {
            @Override
            byte[] of(byte[] kept) throws IOException {
                return changed(kept, entry -> !entry.startsWith("end-of-archive"), name -> name);
            }
        },
        LOST {
            @Override
            byte[] of(byte[] kept) throws IOException {
                return changed(kept, entry -> !entry.equals(TABLE), name -> name);
            }
        },
        RENAMED {
            @Override
            byte[] of(byte[] kept) throws IOException {
                return changed(kept, entry -> true, name -> name.replace(TABLE, "base/5/16385"));
            }
        },
        OUTSIDE {
            @Override
            byte[] of(byte[] kept) throws IOException {
                return changed(kept, entry -> true, name -> name.replace(TABLE, "../9"));
            }
        },
        EMPTIED {
            @Override
            byte[] of(byte[] kept) {
                return new byte[0];
            }
        };

        abstract byte[] of(byte[] kept) throws IOException;

        /** The same archive with other entries. */
        private static byte[] changed(byte[] kept, Predicate<String> stays, UnaryOperator<String> name)
                throws IOException {
            ByteArrayOutputStream changed = new ByteArrayOutputStream();
            try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(kept));
                    ZipOutputStream to = new ZipOutputStream(changed)) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    if (stays.test(entry.getName())) {
                        to.putNextEntry(new ZipEntry(name.apply(entry.getName())));
                        from.transferTo(to);
                    }
                }
            }
            return changed.toByteArray();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDamagedIsThrownAwayAndTheNextIsTaken(Damage damage) throws IOException {
        keep(STATES.get(1), "one");
        keep(STATES.get(2), "two");
        Files.write(file(STATES.get(2)), damage.of(Files.readAllBytes(file(STATES.get(2)))));

        assertThat(states.restore(LINEAGE, folder.resolve("data"))).isEqualTo(1);

        assertThat(folder.resolve("data").resolve(TABLE)).hasContent("one");
        assertThat(file(STATES.get(2))).doesNotExist();
        assertThat(folder.resolve("9")).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverByteIsAnotherNothingElseComesBack(long seed) throws IOException {
        String content = "a row, ".repeat(40);
        keep(STATES.get(1), content);
        byte[] kept = Files.readAllBytes(file(STATES.get(1)));
        Random random = new Random(seed);
        for (int i = 0; i < 20; i++) {
            byte[] damaged = kept.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file(STATES.get(1)), damaged);
            Path data = folder.resolve("data" + i);

            if (states.restore(LINEAGE, data) == 1) {
                assertThat(FolderContent.of(data)).isEqualTo(Map.of("base", "", "base/5", "", TABLE, content));
            } else {
                assertThat(data).doesNotExist();
            }
        }
    }

    static LongStream seeds() {
        return Laws.seeds(3);
    }

    @Test
    void emptyFoldersComeBackToo() throws IOException {
        Path data = data("one");
        Files.createDirectories(data.resolve("pg_notify"));
        StateArchive.pack(data, folder.resolve("packed"));

        StateArchive.unpack(folder.resolve("packed"), folder.resolve("again"), Account.OWN);

        assertThat(FolderContent.of(folder.resolve("again"))).isEqualTo(FolderContent.of(data));
        assertThat(folder.resolve("again").resolve("pg_notify")).isEmptyDirectory();
    }

    @Test
    void whatAnEarlierVersionKeptAsAFolderGoes() throws IOException {
        Files.createDirectories(home.states().resolve("0123").resolve("data"));

        keep(STATES.get(1), "one");

        assertThat(home.states()).isDirectoryContaining(path -> Files.isRegularFile(path));
        assertThat(home.states().resolve("0123")).doesNotExist();
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        keep(STATES.get(1), "four");
        KeptStates small = new KeptStates(home, 2 * Files.size(file(STATES.get(1))));
        for (int i = 1; i <= 2; i++) {
            keep(small, STATES.get(i), "four");
            Files.setLastModifiedTime(file(STATES.get(i)), FileTime.fromMillis(i * 1_000_000L));
        }
        assertThat(small.restore(LINEAGE.upTo(1), folder.resolve("data"))).isEqualTo(1);

        keep(small, STATES.get(3), "four");

        assertThat(STATES).filteredOn(small::holds).containsExactly(STATES.get(1), STATES.get(3));
    }

    @Test
    void whatIsLargerThanTheLimitIsNotKept() throws IOException {
        KeptStates small = new KeptStates(home, 3);

        keep(small, STATES.get(1), "four");

        assertThat(small.holds(STATES.get(1))).isFalse();
        assertThat(home.states()).isEmptyDirectory();
    }

    private void keep(Checksum state, String content) throws IOException {
        keep(states, state, content);
    }

    private void keep(KeptStates keeper, Checksum state, String content) throws IOException {
        Path packed = home.runs().resolve("packed");
        StateArchive.pack(data(content), packed);
        keeper.keep(state, packed);
    }

    private Path file(Checksum state) {
        return home.states().resolve(state.hex() + ".zip");
    }

    private Path data(String content) throws IOException {
        Path data = home.runs().resolve("data");
        Path table = data.resolve(TABLE);
        Files.createDirectories(table.getParent());
        Files.writeString(table, content);
        return data;
    }
}

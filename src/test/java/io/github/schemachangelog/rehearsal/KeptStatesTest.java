package io.github.schemachangelog.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.migration.Checksum;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Folders are kept as they are; nobody asks here what a server makes of them. */
class KeptStatesTest {
    private static final List<Checksum> STATES =
            List.of(Checksum.of("empty"), Checksum.of("one"), Checksum.of("two"), Checksum.of("three"));
    private static final Lineage LINEAGE = new Lineage(STATES);
    private static final String TABLE = "base/5/16384";

    private Path folder = Path.of("");
    private Home home = new Home(folder, Account.OWN);
    private KeptStates states = KeptStates.of(home);

    @BeforeEach
    void use(@TempDir Path temporary) {
        folder = temporary;
        home = new Home(temporary.resolve("postgres"), Account.OWN);
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

    /** What can become of a folder. */
    enum Damage {
        FLIPPED {
            @Override
            void in(Path kept) throws IOException {
                Files.writeString(kept.resolve("data").resolve(TABLE), "twp");
            }
        },
        CUT_SHORT {
            @Override
            void in(Path kept) throws IOException {
                Files.writeString(kept.resolve("data").resolve(TABLE), "t");
            }
        },
        LOST {
            @Override
            void in(Path kept) throws IOException {
                Files.delete(kept.resolve("data").resolve(TABLE));
            }
        },
        RENAMED {
            @Override
            void in(Path kept) throws IOException {
                Path table = kept.resolve("data").resolve(TABLE);
                Files.move(table, table.resolveSibling("16385"));
            }
        },
        EMPTIED {
            @Override
            void in(Path kept) throws IOException {
                FileTree.delete(kept.resolve("data"));
            }
        },
        UNSEALED {
            @Override
            void in(Path kept) throws IOException {
                Files.writeString(kept.resolve("seal"), "nothing");
            }
        };

        abstract void in(Path kept) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsDamagedIsThrownAwayAndTheNextIsTaken(Damage damage) throws IOException {
        keep(STATES.get(1), "one");
        keep(STATES.get(2), "two");
        damage.in(home.states().resolve(STATES.get(2).hex()));

        assertThat(states.restore(LINEAGE, folder.resolve("data"))).isEqualTo(1);

        assertThat(folder.resolve("data").resolve(TABLE)).hasContent("one");
        assertThat(home.states().resolve(STATES.get(2).hex())).doesNotExist();
    }

    @Test
    void whatWasNotUsedForLongestGoesFirst() throws IOException {
        KeptStates small = new KeptStates(home, 8);
        for (int i = 1; i <= 2; i++) {
            keep(small, STATES.get(i), "four");
            Files.setLastModifiedTime(
                    home.states().resolve(STATES.get(i).hex()).resolve("seal"), FileTime.fromMillis(i * 1_000_000L));
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

    /** Writing happens in the folder of a run, which the next run sweeps. */
    @Test
    void whatIsNotFinishedIsNotBelieved() throws IOException {
        Path data = data("one");
        FileTree.createPrivate(home.states());
        Path prepared = home.runs().resolve("prepared");
        KeptStates.prepareCopy(data, prepared);

        assertThat(states.restore(LINEAGE, folder.resolve("other"))).isZero();
        assertThat(data.resolve(TABLE)).hasContent("one");
    }

    private void keep(Checksum state, String content) throws IOException {
        keep(states, state, content);
    }

    private void keep(KeptStates keeper, Checksum state, String content) throws IOException {
        Path prepared = home.runs().resolve("prepared");
        KeptStates.prepare(data(content), prepared);
        keeper.keep(state, prepared);
    }

    private Path data(String content) throws IOException {
        Path data = home.runs().resolve("data");
        Path table = data.resolve(TABLE);
        Files.createDirectories(table.getParent());
        Files.writeString(table, content);
        return data;
    }
}

package io.github.schemachangelog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MigrationStatesTest {
    @Test
    void withoutAHistoryEverythingIsPending() {
        assertThat(states(folders("1_a", "2_b"))).containsExactly("1_a pending", "2_b pending");
    }

    @Test
    void aFolderIsKnownByItsRecordedNameOrItsDescription() {
        assertThat(states(
                        folders("20260101_a", "20260102_b", "20260103_c"),
                        row("5", "20260101_a", "something"),
                        row("6", "", "20260102_b")))
                .containsExactly("20260101_a applied", "20260102_b applied", "20260103_c pending");
    }

    @Test
    void aFolderIsKnownByNumberAndWordsInARowOfMyBatis() {
        assertThat(states(folders("20260101000000_add_t"), row("20260101000000", "", "add t")))
                .containsExactly("20260101000000_add_t applied");
        assertThat(states(folders("20260101000000_add_t"), row("20260101000000", "", "another")))
                .containsExactly("20260101000000_add_t out of order", "another missing");
    }

    @Test
    void inMyBatisLayoutTheNumberTells() {
        assertThat(states(
                        scripts("01_a", "02_b", "10_c"),
                        row("1", "", "a"),
                        row("2", "02_old", "old"),
                        row("7", "", "gone")))
                .containsExactly("01_a applied", "02_b applied", "gone missing", "10_c pending");
    }

    @Test
    void whatSortsBeforeAnAppliedOneIsOutOfOrder() {
        assertThat(states(folders("20260101_a", "20260102_b", "20260103_c"), row("20260102999999.5", "", "20260102_b")))
                .containsExactly("20260101_a out of order", "20260102_b applied", "20260103_c pending");
    }

    @Test
    void aScriptIsChangedWhereItsContentIs() {
        Migrations migrations = folders("1_a", "2_b", "3_c", "4_d");
        List<String> states = states(
                migrations,
                row("1", "1_a", "1_a", checksum("1_a"), checksum("other")),
                row("2", "2_b", "2_b", checksum("other"), checksum("content")),
                row("3", "3_c", "3_c", checksum("other"), checksum("other")),
                row("4", "4_d", "4_d", checksum("other"), Optional.empty()));

        assertThat(states).containsExactly("1_a applied", "2_b applied", "3_c changed", "4_d changed");
    }

    @Test
    void aRowSpeaksOfOneMigrationAndAMigrationHasOneRow() {
        assertThat(states(folders("1_a"), row("1", "1_a", "1_a"), row("2", "", "1_a")))
                .containsExactly("1_a applied", "1_a missing");
    }

    @Test
    void recordedNumbersAreKept() {
        History history = new History(List.of(row("5", "1_a", "x"), row("7", "", "gone")));

        assertThat(MigrationStates.recorded(folders("1_a", "2_b"), history))
                .containsOnlyKeys("1_a", "gone")
                .containsEntry("1_a", new BigDecimal("5"));
    }

    private static List<String> states(Migrations migrations, AppliedMigration... rows) {
        return MigrationStates.of(migrations, new History(Arrays.asList(rows)), script -> Checksum.of("content"))
                .all()
                .stream()
                .map(state -> state.name() + " " + state.state())
                .toList();
    }

    private static Optional<Checksum> checksum(String text) {
        return Optional.of(Checksum.of(text));
    }

    private static AppliedMigration row(String number, String name, String description) {
        return row(number, name, description, Optional.empty(), Optional.empty());
    }

    private static AppliedMigration row(
            String number, String name, String description, Optional<Checksum> bytes, Optional<Checksum> content) {
        return new AppliedMigration(
                new BigDecimal(number),
                description,
                "2026-01-01 00:00:00",
                Optional.of(name).filter(text -> !text.isEmpty()),
                bytes,
                content,
                Optional.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty());
    }

    private static Migrations folders(String... names) {
        return migrations(Layout.FOLDERS, names);
    }

    private static Migrations scripts(String... names) {
        return migrations(Layout.MYBATIS, names);
    }

    private static Migrations migrations(Layout layout, String... names) {
        List<Migration> all = Stream.of(names)
                .map(name -> {
                    Source source = new Source(Path.of(name), name, name);
                    Script script = new Script(source, source.span(), Checksum.of(name));
                    return new Migration(new MigrationId(name), script, Optional.empty(), Optional.empty());
                })
                .toList();
        return new Migrations(Path.of("m"), "m", layout, all, Optional.empty(), Optional.empty(), List.of());
    }
}

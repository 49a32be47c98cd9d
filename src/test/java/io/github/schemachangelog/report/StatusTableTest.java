package io.github.schemachangelog.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.text.TerminalText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatusTableTest {
    /** A Chinese character takes two columns of a terminal. */
    @Test
    void columnsStandBelowEachOther() {
        StatusTable table =
                new StatusTable(List.of("shop"), List.of(row("1_\u8868", "MIGRATED"), row("2_table", "DEPLOYED")));

        assertThat(table.text().lines().skip(1).map(line -> TerminalText.width(line.substring(0, line.indexOf("ED")))))
                .containsOnly("migration  MIGRAT".length());
    }

    private static StatusTable.Row row(String name, String declared) {
        return new StatusTable.Row(name, Optional.of(declared), true, List.of(Optional.empty()));
    }
}

package io.github.schemachangelog.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.LockMode.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LockModeTest {
    @ParameterizedTest
    @EnumSource
    void conflictsAreMutual(LockMode mode) {
        assertThat(LockMode.values())
                .allSatisfy(other -> assertThat(mode.conflicts().contains(other))
                        .isEqualTo(other.conflicts().contains(mode)));
        assertThat(LockMode.of(mode.toString())).isEqualTo(mode);
    }

    @Test
    void theStrongestStopsReadersAndFourStopWriters() {
        assertThat(LockMode.ACCESS_EXCLUSIVE.blocks()).containsExactly(Work.values());
        assertThat(LockMode.EXCLUSIVE.blocks()).containsExactly(Work.READ_FOR_UPDATE, Work.WRITE);
        assertThat(LockMode.SHARE_ROW_EXCLUSIVE.blocks()).containsExactly(Work.WRITE);
        assertThat(LockMode.SHARE.blocks()).containsExactly(Work.WRITE);
        assertThat(LockMode.SHARE_UPDATE_EXCLUSIVE.blocks()).isEmpty();
        assertThat(LockMode.ROW_EXCLUSIVE.blocks()).isEmpty();
    }
}

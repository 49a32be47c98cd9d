package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.report.Paragraph;
import org.junit.jupiter.api.Test;

final class MessageTest {
    private static final String COLOURED = "\u001B[1;31merror\u001B[m";

    @Test
    void anyTextIsMadeSafe() {
        assertThat(Message.of(Severity.WARNING, COLOURED).text()).isEqualTo("␛[1;31merror␛[m");
        assertThat(Message.info(COLOURED).text()).isEqualTo("␛[1;31merror␛[m");
    }

    @Test
    void theColoursOfAReportStay() {
        assertThat(Message.of(new Paragraph(Severity.ERROR, COLOURED)).text()).isEqualTo(COLOURED);
    }
}

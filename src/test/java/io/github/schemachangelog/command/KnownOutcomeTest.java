package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.finding.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KnownOutcomeTest {
    @Test
    void isReadAsItWasKept() {
        KnownOutcome known = new KnownOutcome(
                new Outcome(
                        List.of(Message.of(Severity.WARNING, "one\ntwo")), "3 errors", "why", 3, Set.of("a\nb", "c")),
                "{}",
                List.of("pending-entry"),
                List.of("`Two\nlines` (c.md:3)", "`Another` (c.md:9)"),
                "",
                "18.1");

        assertThat(KnownOutcome.of(known.parts())).isEqualTo(known);
    }
}

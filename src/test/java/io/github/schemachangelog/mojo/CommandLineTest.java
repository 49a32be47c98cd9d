package io.github.schemachangelog.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    private static CommandLine given(String value) {
        Properties properties = new Properties();
        properties.setProperty("schemaChangelog.rules", value);
        return new CommandLine(properties);
    }

    @Test
    void theCommandLineWinsOverThePom() {
        assertThat(given("a=off, b=warning")
                        .over("schemaChangelog.rules", Optional.of(Map.of("a", "error", "c", "info"))))
                .containsOnly(Map.entry("a", "off"), Map.entry("b", "warning"), Map.entry("c", "info"));
    }

    @Test
    void itWinsWhateverTheCaseOfTheName() {
        assertThat(given("missing-field=error")
                        .over("schemaChangelog.rules", Optional.of(Map.of("Missing-Field", "off", "C", "info"))))
                .containsOnly(Map.entry("missing-field", "error"), Map.entry("C", "info"));
    }

    /** Whoever understands the names says which of them is given twice. */
    @Test
    void ofThePomBothNamesStay() {
        assertThat(given("b=off").over("schemaChangelog.rules", Optional.of(Map.of("a", "off", "A", "info"))))
                .hasSize(3);
    }

    @Test
    void aBarSeparatesValuesOfOneName() {
        assertThat(given("deployed=Live|Aplicada").over("schemaChangelog.rules", Optional.empty()))
                .containsExactly(Map.entry("deployed", "Live,Aplicada"));
    }

    @Test
    void whatIsNoPairIsRefused() {
        CommandLine commandLine = given("a=off,b");
        assertThatThrownBy(() -> commandLine.over("schemaChangelog.rules", Optional.empty()))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("holds `b`, which is no `name=value`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=off, b=off,a =warning", "A=off,a=warning"})
    void aNameThatIsGivenTwiceIsRefused(String value) {
        CommandLine commandLine = given(value);
        assertThatThrownBy(() -> commandLine.over("schemaChangelog.rules", Optional.empty()))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`-DschemaChangelog.rules` names `a` twice.");
    }

    @Test
    void withoutThePropertyThePomCounts() {
        assertThat(new CommandLine(new Properties()).over("x", Optional.of(Map.of("a", "off"))))
                .containsExactly(Map.entry("a", "off"));
    }
}

package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.finding.UserProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {
    @Test
    void standardOptionsAreUnderstood() {
        Configuration configuration = Configuration.of(Options.STANDARD);
        assertThat(configuration.failOn()).isEqualTo(Severity.ERROR);
        assertThat(configuration.required()).contains(FieldName.RISK_LEVEL).doesNotContain(FieldName.ROLLBACK);
        assertThat(configuration.rules().since()).isEmpty();
    }

    @Test
    void collectsAllProblemsAndNamesTheNearestWord() {
        Options options = new Options(
                Map.of("duplicate-entri", "warnin"), "errors", "first", List.of("statuss"), Map.of("deploied", "Live"));
        assertThatThrownBy(() -> Configuration.of(options))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("rules: `duplicate-entri` is no rule; did you mean `duplicate-entry`?")
                .hasMessageContaining("rules: the severity `warnin` of `duplicate-entri` must be one of"
                        + " error, warning, info, off; did you mean `warning`?")
                .hasMessageContaining("failOn: `errors` must be one of error, warning, never; did you mean `error`?")
                .hasMessageContaining("since: `first` must start with the digits of a migration id")
                .hasMessageContaining("requiredFields: `statuss` must be one of status, date-added")
                .hasMessageContaining("words: `deploied` is no field, status or section; did you mean `deployed`?");
    }

    @Test
    void caseDoesNotCountInAnyChoice() {
        Configuration configuration = Configuration.of(new Options(
                Map.of("Missing-Rollback", " OFF"), "Never", "", List.of("STATUS"), Map.of("Deployed", "Live")));

        assertThat(configuration.failOn()).isEqualTo(Severity.OFF);
        assertThat(configuration.rules().severities()).containsEntry("missing-rollback", Severity.OFF);
        assertThat(configuration.required()).containsExactly(FieldName.STATUS);
        assertThat(configuration.vocabulary().statuses().get(Status.DEPLOYED)).contains("Live");
    }

    @Test
    void whatIsGivenTwiceOrMeansTwoThingsIsRefused() {
        Options options = new Options(
                Map.of("entry-order", "off", "Entry-Order", "info"),
                "error",
                "",
                List.of(),
                Map.of("deployed", "Live, Done", "migrated", "done", "pending-section", "Deployed"));

        assertThatThrownBy(() -> Configuration.of(options))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("rules: `entry-order` is given twice")
                .hasMessageContaining("words: `")
                .hasMessageMatching("(?s).*words: `[Dd]one` is given for `(deployed|migrated)` and for `.*")
                .hasMessageContaining("words: no word is left for `deployed-section`, because `deployed` is given for"
                        + " `pending-section`");
    }

    @Test
    void oneKeyInTwoCasesIsRefused() {
        assertThatThrownBy(
                        () -> Configuration.of(Workplace.words(Map.of("Risk-Level", "Riesgo", "risk-level", "Risiko"))))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("words: `risk-level` is given twice");
    }

    @Test
    void aConfiguredWordIsStrongerThanAStandardOne() {
        Options options = new Options(Map.of(), "error", "", List.of(), Map.of("description", "notes"));
        Configuration configuration = Configuration.of(options);

        assertThat(configuration.vocabulary().fields().get(FieldName.DESCRIPTION))
                .startsWith("notes");
        assertThat(configuration.vocabulary().fields().get(FieldName.PRODUCTION_NOTES))
                .containsExactly("Production Notes");
    }

    @Test
    void configuredWordsStandInFrontOfTheStandardOnes() {
        Options options = new Options(
                Map.of(),
                "never",
                "",
                List.of(),
                Map.of("deployed", "Live, Aplicada", "deployed-section", "live", "migration-file", "Datei"));
        Configuration configuration = Configuration.of(options);
        assertThat(configuration.vocabulary().statuses().get(Status.DEPLOYED))
                .containsExactly("Live", "Aplicada", "DEPLOYED");
        assertThat(configuration.vocabulary().sections().get(Status.DEPLOYED)).containsExactly("live", "deployed");
        assertThat(configuration.vocabulary().fields().get(FieldName.MIGRATION_FILE))
                .startsWith("Datei", "Migration File");
    }
}

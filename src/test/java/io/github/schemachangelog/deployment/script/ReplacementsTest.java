package io.github.schemachangelog.deployment.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReplacementsTest {
    private static final Replacements REPLACEMENTS = Replacements.of(
            Map.of("pw", "s3cret-of-the-app", "twice", "s3cret-of-the-app-twice", "schema", "app", "n", "7"),
            new HistoryTable("changelog"));

    @Test
    void namesAreReplaced() {
        assertThat(REPLACEMENTS.in("INSERT INTO ${schema}.${changelog} VALUES ('${pw}', '${unknown}')"))
                .isEqualTo("INSERT INTO app.changelog VALUES ('s3cret-of-the-app', '${unknown}')");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "syntax error at or near \"s3cret-of-the-app\" | syntax error at or near \"${pw}\"",
                "(xs3cret-of-the-appx, s3cret-of-the-app-twice) | (x${pw}x, ${twice})",
                "relation app.t of application app | relation ${schema}.t of application ${schema}",
                "7 rows of changelog | 7 rows of changelog"
            })
    void whatPostgreSqlSaysIsToldWithTheNames(String said, String told) {
        Failure failure = REPLACEMENTS.conceal(failure(said));

        assertThat(failure.message()).isEqualTo(told);
        assertThat(failure.detail()).contains(told);
        assertThat(failure.hint()).contains(told);
    }

    @Test
    void aVariableWithoutAValueIsNamed() {
        Failure refused = new Failure(
                failure("").place(),
                "syntax error at or near \"$\"",
                Optional.empty(),
                Optional.empty(),
                Optional.of("42601"));

        assertThat(REPLACEMENTS.advise(refused, "CREATE TABLE ${prefix}t ()").hint())
                .contains("set `prefix` in the environment that `schemaChangelog.environment` names: `${prefix}` has no"
                        + " value here.");
        assertThat(REPLACEMENTS.advise(refused, "CREATE TABLE $ t ()")).isEqualTo(refused);
    }

    private static Failure failure(String text) {
        Place place = new Place(new Source(Path.of("s.sql"), "s.sql", ""), Span.at(0));
        return new Failure(place, text, Optional.of(text), Optional.of(text), Optional.of("42601"));
    }
}

package io.github.schemachangelog.deployment.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hush} is a password wherever it stands. MyBatis takes system properties for environment variables. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class EnvironmentReaderTest {
    @TempDir
    private Path base = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"", "scripts"})
    void readsWhatMyBatisReads(String folder) throws IOException {
        write(
                "time_zone=GMT+2:00",
                "driver=org.postgresql.Driver",
                "url=jdbc:postgresql://h/d",
                "username=me",
                "password=hush",
                "changelog=history",
                "send_full_script=true",
                "app_role=shop");

        MyBatisEnvironment read =
                new EnvironmentReader(base.resolve(folder)).find("development").orElseThrow();

        assertThat(read.url() + " " + read.username() + " " + read.password().value())
                .isEqualTo("jdbc:postgresql://h/d me hush");
        assertThat(read.historyTable() + " " + read.timeZone()).isEqualTo("history GMT+2:00");
        assertThat(read.variables()).containsOnly(Map.entry("app_role", "shop"));
        assertThat(read.remarks()).isEmpty();
    }

    @Test
    void variablesStandAboveTheFileAndInItsValues() throws IOException {
        write("url=jdbc:postgresql://${SCHEMA_CHANGELOG_TEST_HOST}/d", "password=old");
        System.setProperty("SCHEMA_CHANGELOG_TEST_HOST", "h");
        System.setProperty("MIGRATIONS_PASSWORD", "hush");
        try {
            MyBatisEnvironment read =
                    new EnvironmentReader(base).find("development").orElseThrow();

            assertThat(read.url() + " " + read.password().value()).isEqualTo("jdbc:postgresql://h/d hush");
        } finally {
            System.clearProperty("SCHEMA_CHANGELOG_TEST_HOST");
            System.clearProperty("MIGRATIONS_PASSWORD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "delimiter=GO, delimiter",
        "auto_commit=true, auto_commit",
        "script_char_set=ISO-8859-1, script_char_set",
        "script_char_set=hush-8, script_char_set",
        "driver=com.mysql.jdbc.Driver, driver",
        "hook_before_up=JavaScript:hush.js, hook_…_up",
        "hook_after_each_up=JavaScript:hush.js, hook_…_up"
    })
    void refusesWhatWouldChangeAScript(String line, String key) throws IOException {
        write("url=jdbc:postgresql://h/d", line);

        assertThatThrownBy(() -> new EnvironmentReader(base).find("development"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`" + key + "` of ")
                .hasMessageContaining("development.properties")
                .hasMessageNotContaining("hush");
    }

    /** Only where the connection is used. */
    @ParameterizedTest
    @CsvSource({
        "password=${NOBODY_SETS_hush}, password",
        "username=${NOBODY_SETS_hush}, username",
        "url=jdbc:postgresql://${NOBODY_SETS_IT}/hush, url"
    })
    void aVariableThatNobodySetsIsAnswered(String line, String key) throws IOException {
        write("url=jdbc:postgresql://h/d", line);
        TargetSources sources = new TargetSources(Map.of(), "me", new EnvironmentReader(base));

        assertThatThrownBy(() -> sources.find(Requests.environment("development")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`" + key + "` of the environment `development`")
                .hasMessageContaining("MIGRATIONS_")
                .hasMessageNotContaining("hush");
        assertThat(sources.find(new TargetRequest(
                                "postgres://me:hush@h/shop",
                                "",
                                Secret.NONE,
                                Optional.empty(),
                                "development",
                                "",
                                "",
                                ""))
                        .toString())
                .isEqualTo("development (h:5432/shop)");
    }

    @ParameterizedTest
    @CsvSource({
        "driver_path=lib, `driver_path`",
        "remove_crs=true, `remove_crs`",
        "hook_before_down=JavaScript:x.js, `hook_…_down`"
    })
    void saysWhatHasNoEffect(String line, String key) throws IOException {
        write("url=jdbc:postgresql://h/d", line, "hook_before_new=JavaScript:x.js", "script_char_set=utf-8");

        assertThat(new EnvironmentReader(base).find("development").orElseThrow().remarks())
                .singleElement()
                .asString()
                .startsWith("Without effect in `development.properties`: ")
                .contains(key);
    }

    @Test
    void aMissingOneIsAnsweredWithThoseThatAreThere() throws IOException {
        write("url=x");

        TargetSources sources =
                new TargetSources(Map.of("DATABASE_URL", "postgres://elsewhere/d"), "me", new EnvironmentReader(base));

        assertThatThrownBy(() -> sources.find(Requests.environment("prodution")))
                .hasMessageContaining("There is no environment `prodution`")
                .hasMessageContaining("There are: development.");
        assertThatThrownBy(() -> sources.find(Requests.environment("../../secrets")))
                .hasMessageContaining("is not the name of an environment");
    }

    @Test
    void oneWithoutUrlIsAnswered() throws IOException {
        write("username=me");

        assertThatThrownBy(() -> new TargetSources(Map.of(), "me", new EnvironmentReader(base))
                        .find(Requests.environment("development")))
                .hasMessageContaining("`development` has no `url`")
                .hasMessageContaining("MIGRATIONS_URL");
    }

    @Test
    void aFileThatIsNoneIsOneProblem() throws IOException {
        write("password=hush\\u00zz");

        assertThatThrownBy(() -> new EnvironmentReader(base).find("development"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("cannot be read")
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    private void write(String... lines) throws IOException {
        Files.createDirectories(base.resolve("environments"));
        Files.writeString(base.resolve("environments/development.properties"), String.join("\n", lines));
    }
}

package io.github.schemachangelog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README promises of the examples, and that nothing in it names another version than this one. */
class ExampleTest {
    private static final String VERSION =
            Objects.requireNonNull(System.getProperty("project.version"), "set by Surefire");

    @ParameterizedTest
    @ValueSource(strings = {"storefront", "storefront-broken"})
    void theExamplesUseThisVersion(String example) throws IOException {
        String pom = Files.readString(Path.of("src/it", example, "pom.xml"));

        assertThat(pom)
                .contains("<schema-changelog.version>" + VERSION + "</schema-changelog.version>")
                .contains("<version>${schema-changelog.version}</version>");
    }

    @Test
    void theReadmeNamesThisVersionOnly() throws IOException {
        Matcher matcher = Pattern.compile("schema-changelog-maven-plugin(?:</artifactId>\\s*<version>|:)(\\d[^<:\\s]*)")
                .matcher(Files.readString(Path.of("README.md")));
        List<String> named = new ArrayList<>();
        while (matcher.find()) {
            named.add(matcher.group(1));
        }

        assertThat(named).hasSizeGreaterThanOrEqualTo(2).containsOnly(VERSION);
    }

    @Test
    void theStorefrontIsShortToSetUpAndHasEnoughToShow() throws IOException {
        Path storefront = Path.of("src/it/storefront");
        Changelog changelog = new ChangelogReader(Vocabulary.standard())
                .read(new SourceReader(storefront).read(storefront.resolve("docs/DATABASE_SCHEMA_CHANGELOG.md")));

        assertThat(Files.readAllLines(storefront.resolve("pom.xml"))).hasSizeLessThanOrEqualTo(40);
        assertThat(changelog.entries()).hasSizeGreaterThanOrEqualTo(12);
        assertThat(changelog.entries().stream().map(Entry::status).flatMap(status -> status.stream()))
                .contains(Status.values());
    }
}

package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what the plugin prints. */
class ReadmeTest {
    @Test
    void showsTheFindingsOfTheBrokenStorefront(@TempDir Path work) throws IOException {
        Path storefront = Path.of("src/it/storefront-broken").toAbsolutePath();
        Request request = new Request(
                storefront,
                storefront,
                storefront,
                storefront.resolve("docs/DATABASE_SCHEMA_CHANGELOG.md"),
                storefront.resolve("src/main/migrations"),
                work.resolve("out"),
                work.resolve("cache"),
                Options.STANDARD,
                "test",
                false,
                Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC));

        Outcome outcome = new Lint(request).run();

        StringBuilder printed = new StringBuilder();
        outcome.messages().forEach(message -> printed.append(message.text()).append('\n'));
        String shown = printed.toString().replace(work.resolve("out").toString(), "target/schema-changelog");
        String counts = outcome.summary().substring(0, outcome.summary().lastIndexOf(';'));
        assertThat(Files.readString(Path.of("README.md"))).contains(shown + counts);
    }
}

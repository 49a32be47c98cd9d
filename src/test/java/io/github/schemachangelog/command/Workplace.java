package io.github.schemachangelog.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder with a changelog and migrations, and what a command leaves in it. */
record Workplace(Path folder) {
    static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /** Declares two migrations, neither of which lacks anything. */
    static Workplace sound(Path folder) {
        return new Workplace(folder)
                .changelog(entry("20260105120000_a"), entry("20260106120000_b"))
                .migration("20260105120000_a", "CREATE TABLE a (id bigint PRIMARY KEY);\n")
                .migration("20260106120000_b", "CREATE TABLE b (id bigint PRIMARY KEY);\n");
    }

    /** A migrated entry that lacks nothing. */
    static String entry(String id) {
        return """
                ### %1$s
                - **Status:** `MIGRATED`
                - **Description:** Something new
                - **Changes:** What `a` and `b` need
                - **Migration File:** `migrations/%1$s/migration.sql`
                - **Risk Level:** Low
                - **Rollback:** `DROP TABLE %2$s;`

                """.formatted(id, id.substring(id.indexOf('_') + 1));
    }

    Workplace changelog(String... migrated) {
        return file("CHANGES.md", "# Changes\n\n## Migrated\n\n" + String.join("", migrated));
    }

    Workplace migration(String id, String sql) {
        return file("migrations/" + id + "/migration.sql", sql);
    }

    Workplace file(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Request request() {
        return request(Options.STANDARD);
    }

    Request request(Options options) {
        return request(options, folder.resolve("cache"));
    }

    Request request(Options options, Path cache) {
        return request(options, cache, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Request request(Options options, Path cache, Clock clock) {
        return new Request(
                folder,
                folder,
                folder,
                folder.resolve("CHANGES.md"),
                folder.resolve("migrations"),
                out(),
                cache,
                options,
                "test",
                false,
                clock);
    }

    static Options failOn(String word) {
        return new Options(Map.of(), word, "", List.of(), Map.of());
    }

    static Options words(Map<String, String> words) {
        return new Options(Map.of(), "error", "", List.of(), words);
    }

    static Options since(String id) {
        return new Options(Map.of(), "error", id, List.of(), Map.of());
    }

    Path out() {
        return folder.resolve("out");
    }

    /** The rules of the findings in the report, in its order. */
    List<String> reported() {
        return reportedIn("findings.sarif");
    }

    /** The same in what {@code check} has written. */
    List<String> checked() {
        return reportedIn("check.sarif");
    }

    private List<String> reportedIn(String file) {
        List<String> rules = new ArrayList<>();
        report(file)
                .at("/runs/0/results")
                .forEach(result -> rules.add(result.get("ruleId").asText()));
        return rules;
    }

    String text(String name) {
        try {
            return Files.readString(out().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode report(String name) {
        try {
            return new ObjectMapper().readTree(out().resolve(name).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.FieldName;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;

/**
 * What a fixture's {@code settings.properties} says.
 *
 * @param today {@code today=2026-02-10}
 * @param required {@code required=status,rollback}
 */
record FixtureSettings(LocalDate today, Set<FieldName> required) {
    private static final Set<String> KEYS = Set.of("today", "required");

    static FixtureSettings read(Path fixture) throws IOException {
        Properties properties = new Properties();
        Path file = fixture.resolve("settings.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        if (!KEYS.containsAll(properties.stringPropertyNames())) {
            throw new IllegalArgumentException(file + " may say " + KEYS + " and says " + properties);
        }
        String required = properties.getProperty("required");
        return new FixtureSettings(
                LocalDate.parse(properties.getProperty("today", "2026-02-10")),
                required == null ? Document.STANDARD_REQUIRED : fields(required));
    }

    private static Set<FieldName> fields(String keys) {
        Set<FieldName> fields = EnumSet.noneOf(FieldName.class);
        Arrays.stream(keys.split(","))
                .map(String::strip)
                .filter(key -> !key.isEmpty())
                .forEach(key -> fields.add(FieldName.ofKey(key).orElseThrow()));
        return fields;
    }
}

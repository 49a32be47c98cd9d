package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a document names migrations, in whatever way; each name is looked up, so that many cost no more than one. */
final class WrittenNames {
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)*+");
    private static final String SQL = ".sql";

    private final Source source;
    private final Map<String, Span> first = new HashMap<>();

    WrittenNames(Source source) {
        this.source = source;
        Matcher names = NAME.matcher(source.text());
        while (names.find()) {
            String name = names.group();
            first.putIfAbsent(
                    name.endsWith(SQL) ? name.substring(0, name.length() - SQL.length()) : name,
                    new Span(names.start(), names.end()));
        }
    }

    /** The first place; empty for what is nowhere, and for digits alone, which may be a date. */
    Optional<Place> of(MigrationId id) {
        return id.name().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(first.get(id.text())).map(span -> new Place(source, span));
    }
}

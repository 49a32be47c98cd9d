package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.WrittenId;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where a document names migrations, in whatever way; each name is looked up, so that many cost no more than one. */
final class WrittenNames {
    private final Source source;
    private final Map<MigrationId, Span> first = new HashMap<>();

    WrittenNames(Source source) {
        this.source = source;
        WrittenId.in(source.text()).forEach(name -> first.putIfAbsent(name.id(), new Span(name.start(), name.end())));
    }

    /** The first place; empty for what is nowhere, and for digits alone, which may be a date. */
    Optional<Place> of(MigrationId id) {
        return id.name().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(first.get(id)).map(span -> new Place(source, span));
    }
}

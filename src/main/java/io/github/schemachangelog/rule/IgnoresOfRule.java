package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The ignore comments for one rule, found by what they hide. Entries of one source do not overlap. */
final class IgnoresOfRule {
    private final Pairing pairing;
    private Optional<Ignores.Comment> ofDocument = Optional.empty();

    /** By where their entry begins. */
    private final Map<Source, NavigableMap<Integer, Ignores.Comment>> bySource = new HashMap<>();

    private final Map<MigrationId, Ignores.Comment> byMigration = new HashMap<>();

    IgnoresOfRule(Pairing pairing) {
        this.pairing = pairing;
    }

    /** Adds one that stands behind all that were added before; where one of them reaches as far, it hides nothing. */
    void add(Ignores.Comment comment) {
        switch (comment.reach()) {
            case DOCUMENT -> ofDocument = ofDocument.or(() -> Optional.of(comment));
            case ENTRY -> {
                Entry entry = comment.entry().orElseThrow();
                bySource.computeIfAbsent(comment.source(), source -> new TreeMap<>())
                        .putIfAbsent(entry.span().start(), comment);
                pairing.migration(entry)
                        .map(Migration::id)
                        .or(entry::id)
                        .ifPresent(id -> byMigration.putIfAbsent(id, comment));
            }
            case NOTHING -> {}
        }
    }

    /** The first one that hides a finding of the rule: of the document, of the entry that it is in or of the migration that it is about. */
    Optional<Ignores.Comment> hiding(Finding finding) {
        Optional<Ignores.Comment> about = finding.migration().flatMap(id -> Optional.ofNullable(byMigration.get(id)));
        return ofDocument.or(() -> Stream.of(around(finding.place()), about)
                .flatMap(Optional::stream)
                .min(Comparator.comparingInt(Ignores.Comment::number)));
    }

    private Optional<Ignores.Comment> around(Place place) {
        return Optional.ofNullable(bySource.get(place.source()))
                .flatMap(comments ->
                        Optional.ofNullable(comments.floorEntry(place.span().start())))
                .map(Map.Entry::getValue)
                .filter(comment -> span(comment).contains(place.span()));
    }

    private static Span span(Ignores.Comment comment) {
        return comment.entry().orElseThrow().span();
    }
}

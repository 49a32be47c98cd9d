package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.DroppedThings.Thing;
import io.github.schemachangelog.claim.pattern.Match;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The words for what a schema has. */
final class Things {
    /** One of them. */
    static final String WORDS =
            " [ database ]? [ foreign key~ | fk~ | constraint~ | index~ | indices | column~ | field~ "
                    + "| enum type~ | enum~ | table~ ] ";

    private static final Map<Thing, List<String>> SPELLINGS = new EnumMap<>(Map.of(
            Thing.FOREIGN_KEY, List.of("foreign", "fk", "fks"),
            Thing.CONSTRAINT, List.of("constraint", "constraints"),
            Thing.INDEX, List.of("index", "indexes", "indices"),
            Thing.COLUMN, List.of("column", "columns", "field", "fields"),
            Thing.ENUM, List.of("enum", "enums"),
            Thing.TABLE, List.of("table", "tables")));

    private Things() {}

    /** Those of which a match speaks. */
    static List<Thing> of(Match match) {
        List<Thing> things = new ArrayList<>();
        SPELLINGS.forEach((thing, words) -> {
            if (words.stream().anyMatch(match::says)) {
                things.add(thing);
            }
        });
        return things;
    }
}

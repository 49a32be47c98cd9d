package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.pattern.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that say of each of several things what it is: {@code nullable columns}, {@code GIN indexes}. */
public final class KindWords {
    private static final List<String> ALL = List.of(
            "nullable",
            "optional",
            "required",
            "mandatory",
            "generated",
            "computed",
            "fk",
            "foreign",
            "boolean",
            "indexed",
            "unique",
            "composite",
            "compound",
            "multi-column",
            "single-column",
            "partial",
            "covering",
            "gin",
            "gist",
            "spgist",
            "brin",
            "hash",
            "btree",
            "b-tree");

    private KindWords() {}

    /** Whether a word is one of them. */
    public static boolean isOne(String word) {
        return ALL.contains(word);
    }

    /** Those of a line and of the lines above it. */
    static Set<String> of(Match match, Scope scope) {
        Set<String> words = new HashSet<>(scope.kind());
        ALL.stream().filter(match::says).forEach(words::add);
        return words;
    }

    /** What they say of columns. */
    static Attributes ofColumns(Set<String> words) {
        Attributes attributes = Attributes.NONE;
        for (String word : words) {
            attributes = switch (word) {
                case "nullable", "optional" -> attributes.withNullable(true);
                case "required", "mandatory" -> attributes.withNullable(false);
                case "generated", "computed" -> attributes.with(Attributes.Trait.GENERATED);
                case "fk", "foreign" -> attributes.with(Attributes.Trait.FOREIGN_KEY);
                case "boolean" -> attributes.withType(new TypeWords("boolean", "", false));
                case "indexed" -> attributes.with(Attributes.Trait.INDEXED);
                case "unique" -> attributes.with(Attributes.Trait.UNIQUE);
                default -> attributes;
            };
        }
        return attributes;
    }
}

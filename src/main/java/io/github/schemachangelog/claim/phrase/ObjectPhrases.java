package io.github.schemachangelog.claim.phrase;

import static io.github.schemachangelog.claim.phrase.Phrase.DROP;
import static io.github.schemachangelog.claim.phrase.Phrase.NEW;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.TypeWords;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How entries speak of views, functions, triggers and what else has a name and is no table. */
final class ObjectPhrases {
    /** In PostgreSQL's words, as the evidence has them; the longest first. */
    private static final List<String> KINDS = List.of(
            "materialized view",
            "view",
            "function",
            "procedure",
            "trigger",
            "sequence",
            "extension",
            "policy",
            "schema",
            "domain");

    private static final Set<String> EVENTS =
            Set.of("before", "after", "instead", "insert", "update", "delete", "truncate", "statement");

    private static final Set<String> TRAITS = Set.of("plpgsql", "pgsql", "immutable", "stable", "volatile", "strict");

    /** What a policy is for. */
    private static final Set<String> COMMANDS = Set.of("select", "insert", "update", "delete", "all");

    private static final String MADE =
            " [" + NEW + "| enable | enables | enabled ] [ the | postgres | postgresql | sql ]* ";
    private static final String MORE =
            " [ ( ) ]? [ on [ the | table ]* <table> [ table ]? ]? [ with <count> column~ [ : <names> ]? ]? ";

    static final List<Phrase> ALL = all();

    private ObjectPhrases() {}

    private static List<Phrase> all() {
        List<Phrase> phrases = new ArrayList<>();
        for (String kind : KINDS) {
            String one = kind.equals("policy") ? "[" + SecurityPhrases.RLS + "]? policy" : kind;
            phrases.add(Phrase.line(
                    MADE + "[" + one + " [ : ]? <name> | <name> " + one + " ]" + MORE,
                    (match, scope) -> created(kind, match)));
            phrases.add(Phrase.line(
                    "[ the | a ]? [ new ]? [" + one + " <name> | <name> " + one
                            + " ] [ ( ) ]? [ has been | was ] [ added | created | introduced ]",
                    (match, scope) -> created(kind, match)));
            String several = kind.endsWith("y") ? one.substring(0, one.length() - 1) + "ies" : kind + "s";
            phrases.add(Phrase.line(
                    MADE + several + " [ : ]? <names>",
                    (match, scope) -> match.says("enabled") || match.says("enables") || match.says("enable")
                            ? enabled(kind, match)
                            : all(kind, match)));
            phrases.add(Phrase.line(
                    DROP + "[ the ]? [" + one + " <name> | <name> " + one + " ]",
                    (match, scope) -> Reading.of(match, new Assertion.DroppedObject(kind, match.name(Slot.NAME)))));
        }
        return List.copyOf(phrases);
    }

    private static Reading all(String kind, Match match) {
        Reading read = Reading.of(match.each(
                Slot.NAMES, listed -> new Assertion.NewObject(kind, listed.name(), Optional.empty(), Set.of())));
        // Those of policies may be their tables, or their commands.
        return kind.equals("policy") ? read.with(Claim.Weight.DOUBTFUL) : read;
    }

    private static Reading enabled(String kind, Match match) {
        return kind.equals("extension")
                ? all(kind, match)
                : Reading.of(match, new Unclear("what is enabled may have been there"));
    }

    /** What a remark says of when a trigger fires. */
    private static Set<String> events(Match match) {
        return match.tokens().subList(match.end(), match.tokens().size()).stream()
                .map(Token::lower)
                .filter(EVENTS::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a remark says of what a function is: {@code returns text}, {@code (PL/pgSQL)}. */
    private static Set<String> traits(Match match) {
        Set<String> traits = new HashSet<>();
        List<Token> line = match.tokens();
        for (int i = match.end(); i < line.size(); i++) {
            String word = line.get(i).lower();
            if (TRAITS.contains(word)) {
                traits.add(word.equals("pgsql") ? "plpgsql" : word);
            }
            boolean returns = word.equals("returns") || word.equals("returning");
            if (returns
                    && i + 1 < line.size()
                    && TypeWords.isKnown(line.get(i + 1).lower())) {
                traits.add("returns " + line.get(i + 1).lower());
            }
        }
        return traits;
    }

    private static Reading created(String kind, Match match) {
        boolean enabled = match.says("enable") || match.says("enables") || match.says("enabled");
        if (enabled && !kind.equals("extension")) {
            return Reading.of(match, new Unclear("what is enabled may have been there"));
        }
        List<Assertion> claims = new ArrayList<>();
        Optional<Name> table = match.optionalName(Slot.TABLE);
        Set<String> events =
                kind.equals("trigger") ? events(match) : kind.equals("function") ? traits(match) : Set.of();
        claims.add(new Assertion.NewObject(kind, match.name(Slot.NAME), table, events));
        if (match.has(Slot.COUNT)) {
            claims.add(new Unclear("what columns a view has is told by its query"));
        }
        Reading read = Reading.of(match, claims);
        return kind.equals("policy") && Tail.of(match).isMore(COMMANDS) ? read.besides(Qualifiers.UNREAD) : read;
    }
}

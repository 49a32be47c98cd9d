package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads one line: the phrase that it begins with, and the phrases anywhere in the rest of it. */
final class LineReader {
    private static final List<Phrase> PHRASES = Stream.of(
                    TablePhrases.ALL,
                    ColumnPhrases.ALL,
                    EnumPhrases.ALL,
                    IndexPhrases.ALL,
                    KeyPhrases.ALL,
                    SafetyPhrases.ALL)
            .flatMap(List::stream)
            .toList();
    private static final List<Phrase> LINES = PHRASES.stream()
            .filter(phrase -> phrase.stance() == Phrase.Stance.LINE)
            .toList();
    private static final List<Phrase> ANYWHERE = PHRASES.stream()
            .filter(phrase -> phrase.stance() == Phrase.Stance.ANYWHERE)
            .toList();

    /** What may stand behind a phrase for the rest to be no more than a remark. */
    private static final Set<String> REMARK_STARTS = Set.of(
            "-",
            ":",
            ";",
            ".",
            ",",
            "(",
            "for",
            "to",
            "with",
            "that",
            "which",
            "so",
            "as",
            "prevents",
            "prevent",
            "using");

    /** What turns round what stands behind it in a sentence, or leaves it open. */
    private static final Set<String> REVERSALS = Set.of(
            "not",
            "no",
            "non",
            "without",
            "never",
            "nothing",
            "neither",
            "nor",
            "except",
            "unlike",
            "instead",
            "mostly",
            "largely",
            "partly",
            "nearly",
            "almost",
            "if",
            "unless",
            "once",
            "when",
            "until",
            "should",
            "could",
            "would",
            "may",
            "might",
            "todo",
            "planned",
            "previously",
            "formerly",
            "than",
            "isn't",
            "aren't",
            "wasn't",
            "doesn't",
            "don't",
            "won't",
            "can't",
            "cannot",
            "hardly");

    /** What takes back what stands before it. */
    private static final Set<String> RETRACTIONS =
            Set.of("except", "but", "unless", "however", "apart", "besides", "although", "though", "if", "when");

    /** What says that something has not been done here. */
    private static final Set<String> DEFERRALS = Set.of(
            "yet",
            "postponed",
            "deferred",
            "todo",
            "planned",
            "reverted",
            "skipped",
            "manually",
            "already",
            "later",
            "previously",
            "optional",
            "optionally",
            "maybe",
            "separately",
            "not");

    /** The first words of a line that explains and claims nothing. */
    private static final Set<String> REMARKS = Set.of(
            "purpose",
            "reason",
            "why",
            "note",
            "notes",
            "context",
            "background",
            "motivation",
            "example",
            "todo",
            "see",
            "ref",
            "refs");

    private LineReader() {}

    /** What a line says where it stands. */
    static Result read(List<Token> line, Scope scope) {
        List<Token> tokens = withoutOrnament(line);
        if (tokens.isEmpty() || scope.items() == Scope.Items.REMARKS) {
            return new Result(List.of(), scope);
        }
        if (isRemark(tokens)) {
            return new Result(List.of(), Scope.REMARKS);
        }
        List<Claim> claims = new ArrayList<>();
        Optional<Found> head = head(tokens, scope);
        head.ifPresent(found -> found.addTo(claims));
        int from = head.map(found -> found.match().end()).orElse(0);
        head.ifPresent(found -> addContinuation(tokens, found, claims));
        addAnywhere(tokens, from, scope, claims);
        boolean understood = head.isPresent() || !claims.isEmpty();
        if (!understood && scope.items() != Scope.Items.PROSE) {
            claims.add(unclear(tokens));
        }
        Scope below = head.map(found -> found.reading().below())
                .orElse(scope.items() == Scope.Items.PROSE ? scope : Scope.REMARKS);
        return new Result(claims, below);
    }

    /** {@code Altered `t` table - added 2 columns}: what stands behind the dash or colon may tell more of the table. */
    private static void addContinuation(List<Token> tokens, Found head, List<Claim> claims) {
        int at = head.match().end();
        boolean more = at + 1 < tokens.size()
                && (tokens.get(at).isSymbol("-") || tokens.get(at).isSymbol(":"));
        if (more && head.reading().below().items() == Scope.Items.OF_TABLE) {
            List<Token> rest = tokens.subList(at + 1, tokens.size());
            head(rest, head.reading().below()).ifPresent(found -> found.addTo(claims));
        }
    }

    private static Claim unclear(List<Token> tokens) {
        return new Claim(
                tokens.get(0).span().to(tokens.get(tokens.size() - 1).span()),
                new Assertion.Unclear("no phrase that is understood"));
    }

    /** The longest phrase that the line begins with. */
    private static Optional<Found> head(List<Token> tokens, Scope scope) {
        Found best = null;
        for (Phrase phrase : LINES) {
            Optional<Match> match =
                    phrase.where().contains(scope.items()) ? phrase.pattern().match(tokens, 0) : Optional.empty();
            boolean better = match.isPresent()
                    && (best == null || match.get().end() > best.match().end());
            if (better && isWhole(tokens, match.get().end())) {
                best = new Found(match.get(), phrase.meaning().apply(match.get(), scope));
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether all that stands behind a phrase is a remark. */
    private static boolean isWhole(List<Token> tokens, int end) {
        if (end == tokens.size()) {
            return true;
        }
        boolean apart = REMARK_STARTS.contains(tokens.get(end).lower());
        return apart
                && tokens.subList(end, tokens.size()).stream().noneMatch(token -> DEFERRALS.contains(token.lower()));
    }

    private static void addAnywhere(List<Token> tokens, int from, Scope scope, List<Claim> claims) {
        int at = from;
        while (at < tokens.size()) {
            Optional<Found> found = found(tokens, at, scope);
            if (found.isPresent() && !isTurned(tokens, found.get().match())) {
                found.get().addTo(claims);
            }
            at = found.map(one -> one.match().end()).orElse(at + 1);
        }
    }

    private static Optional<Found> found(List<Token> tokens, int at, Scope scope) {
        for (Phrase phrase : ANYWHERE) {
            Optional<Match> match =
                    phrase.where().contains(scope.items()) ? phrase.pattern().match(tokens, at) : Optional.empty();
            if (match.isPresent()) {
                return match.map(one -> new Found(one, phrase.meaning().apply(one, scope)));
            }
        }
        return Optional.empty();
    }

    /** Whether something in the same sentence says the contrary, or makes it conditional. */
    private static boolean isTurned(List<Token> tokens, Match match) {
        for (int i = match.start() - 1; i >= 0 && !endsSentence(tokens.get(i)); i--) {
            if (REVERSALS.contains(tokens.get(i).lower()) && !tokens.get(i).code()) {
                return true;
            }
        }
        for (int i = match.end(); i < tokens.size() && !endsSentence(tokens.get(i)); i++) {
            if (RETRACTIONS.contains(tokens.get(i).lower()) && !tokens.get(i).code()) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsSentence(Token token) {
        return token.isSymbol(".") || token.isSymbol(";") || token.isSymbol("(") || token.isSymbol("!");
    }

    private static boolean isRemark(List<Token> tokens) {
        boolean colon = tokens.size() > 1 && tokens.get(1).isSymbol(":");
        return colon && REMARKS.contains(tokens.get(0).lower());
    }

    /** Emoji and punctuation before the first word say nothing. */
    private static List<Token> withoutOrnament(List<Token> tokens) {
        int start = 0;
        while (start < tokens.size()
                && tokens.get(start).kind() == Token.Kind.SYMBOL
                && !tokens.get(start).isSymbol("(")) {
            start++;
        }
        return tokens.subList(start, tokens.size());
    }

    /**
     * What a line says.
     *
     * @param below what governs the lines nested below it
     */
    record Result(List<Claim> claims, Scope below) {
        Result {
            claims = List.copyOf(claims);
        }
    }

    private record Found(Match match, Reading reading) {
        void addTo(List<Claim> claims) {
            Set<Assertion> known = new HashSet<>();
            claims.forEach(claim -> known.add(claim.assertion()));
            reading.claims().stream()
                    .filter(claim -> known.add(claim.assertion()))
                    .forEach(claims::add);
        }
    }
}

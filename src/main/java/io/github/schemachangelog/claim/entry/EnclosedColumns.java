package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.phrase.Reading;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Columns with their types in parentheses behind their table: {@code orders (id BIGINT, note TEXT NOT NULL)}. */
final class EnclosedColumns {
    private EnclosedColumns() {}

    /**
     * What is said of each; empty where one of them is anything else.
     *
     * @param open index of the parenthesis before them
     * @param close index of the parenthesis behind them
     * @param table what governs them
     */
    static Optional<Reading> read(List<Token> line, int open, int close, Scope table) {
        List<Claim> claims = new ArrayList<>();
        for (int at = open + 1; at < close; ) {
            int end = end(line, at, close);
            Optional<Claim> column = column(line.subList(at, end), table);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            claims.add(column.get());
            at = end + 1;
        }
        return claims.isEmpty() ? Optional.empty() : Optional.of(Reading.of(claims));
    }

    /**
     * {@code orders (id, user_id, note)}: words with commas between them. They are columns where one of them cannot be another word;
     * what they are is not certain.
     */
    static Optional<Reading> plain(List<Token> words, Scope table) {
        boolean alternate = words.size() > 2
                && IntStream.range(0, words.size())
                        .allMatch(i -> i % 2 == 0
                                ? words.get(i).kind() == Token.Kind.WORD
                                : words.get(i).isSymbol(","));
        boolean columns = alternate && words.stream().anyMatch(word -> word.isName() || word.is("id"));
        if (!columns) {
            return Optional.empty();
        }
        List<Token> names = words.stream()
                .map(word -> word.kind() == Token.Kind.WORD ? word.named(true) : word)
                .toList();
        return LineReader.head(names, table)
                .filter(found -> found.match().end() == names.size())
                .map(found -> found.reading().with(Claim.Weight.DOUBTFUL));
    }

    private static Optional<Claim> column(List<Token> words, Scope table) {
        return words.isEmpty()
                ? Optional.empty()
                : LineReader.head(words, table)
                        .filter(found -> found.match().end() == words.size())
                        .map(found -> found.reading().claims())
                        .filter(claims -> claims.size() == 1
                                && claims.get(0).assertion() instanceof Assertion.NewColumn one
                                && one.attributes().type().isPresent())
                        .map(claims -> claims.get(0));
    }

    /** Index of the comma behind a column, or of the end. */
    private static int end(List<Token> line, int from, int close) {
        int at = from;
        while (at < close && !line.get(at).isSymbol(",")) {
            at = Math.max(at + 1, Groups.end(line, at));
        }
        return Math.min(at, close);
    }
}

package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.pattern.Names;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.phrase.Scope.Items;
import io.github.schemachangelog.claim.word.Groups;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a line whose first words say what the rest is about: {@code `orders`: new columns `a`, `b`}, {@code ALTER TABLE orders DROP
 * CONSTRAINT a}, {@code Foreign keys: `a` →
 * `b`, `c` → `d`}. What it says is never refuted, because the words before the colon may mean something else.
 */
final class Labelled {
    private Labelled() {}

    /** What the rest claims; empty where some of it is not understood. */
    static Optional<List<Claim>> read(List<Token> line, Scope scope) {
        boolean free = scope.table().isEmpty() && (scope.items() == Items.CHANGES || scope.items() == Items.PROSE);
        return free ? ofTable(line).or(() -> ofList(line, scope)).or(() -> ofPlainTable(line)) : Optional.empty();
    }

    private static Optional<List<Claim>> ofTable(List<Token> line) {
        boolean sql = line.get(0).is("alter") && line.size() > 2 && line.get(1).is("table");
        int start = sql ? 2 : 0;
        int end = Names.end(line, start);
        boolean apart = end > 0
                && end + 1 < line.size()
                && (line.get(end).isSymbol(":") || line.get(end).isSymbol("-"));
        return apart || sql && end > 0 ? ofTable(line, start, end, apart ? end + 1 : end) : Optional.empty();
    }

    /** {@code orders: `a` renamed to `b`}, where nothing marks the name of the table. */
    private static Optional<List<Claim>> ofPlainTable(List<Token> line) {
        boolean label = line.size() > 2
                && line.get(0).kind() == Token.Kind.WORD
                && line.get(1).isSymbol(":");
        return label ? ofTable(line, 0, 1, 2) : Optional.empty();
    }

    private static Optional<List<Claim>> ofTable(List<Token> line, int start, int end, int rest) {
        Name table = Names.one(line.subList(start, end));
        return understood(line.subList(rest, line.size()), Scope.ofTable(table));
    }

    /** Each item behind a heading that governs a list. */
    private static Optional<List<Claim>> ofList(List<Token> line, Scope scope) {
        int colon = colon(line);
        Optional<Scope> below = colon == 0 || colon + 1 >= line.size()
                ? Optional.empty()
                : LineReader.head(line.subList(0, colon + 1), scope)
                        .filter(found -> found.match().end() >= colon
                                && found.reading().claims().isEmpty())
                        .map(found -> found.reading().below())
                        .filter(of -> of.readToItsEnd() && of.items() != Items.PROSE && of.items() != Items.REMARKS);
        if (below.isEmpty()) {
            return Optional.empty();
        }
        List<List<Token>> items = Clauses.items(line.subList(colon + 1, line.size()));
        // What stands behind the last of several may be said of each.
        boolean shared =
                items.size() > 1 && items.get(items.size() - 1).stream().anyMatch(token -> token.isSymbol("-"));
        if (shared) {
            return Optional.empty();
        }
        List<Claim> claims = new ArrayList<>();
        for (List<Token> item : items) {
            Optional<List<Claim>> own = understood(item, below.get());
            if (own.isEmpty()) {
                return Optional.empty();
            }
            claims.addAll(own.get());
        }
        return Optional.of(claims);
    }

    /** Index of the first colon; 0 where there is none. */
    private static int colon(List<Token> line) {
        int at = 0;
        while (at < line.size() && !line.get(at).isSymbol(":")) {
            at = Math.max(at + 1, Groups.end(line, at));
        }
        return at < line.size() ? at : 0;
    }

    private static Optional<List<Claim>> understood(List<Token> rest, Scope below) {
        List<Claim> claims = rest.isEmpty()
                ? List.of()
                : LineReader.line(rest, below).with(Claim.Weight.DOUBTFUL).claims();
        boolean unread = claims.stream().anyMatch(LineReader::isUnread);
        return claims.isEmpty() || unread ? Optional.empty() : Optional.of(claims);
    }
}

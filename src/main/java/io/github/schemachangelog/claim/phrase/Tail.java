package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.pattern.Match;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Set;

/** What a line says behind a phrase that it begins with. */
record Tail(List<Token> tokens) {
    static Tail of(Match match) {
        return new Tail(match.tokens().subList(match.end(), match.tokens().size()));
    }

    /** With what stands in parentheses behind the last name of the phrase. */
    static Tail behindNames(Match match) {
        List<Token> line = match.tokens();
        int open = match.end() - 1;
        while (open > match.start() && !line.get(open).isSymbol("(")) {
            open--;
        }
        boolean remark = line.get(match.end() - 1).isSymbol(")")
                && open > match.start()
                && line.get(open - 1).isName();
        return remark ? new Tail(line.subList(open, line.size())) : of(match);
    }

    /** Whether it says nothing. */
    boolean isNothing() {
        return tokens.stream().allMatch(Token::endsSentence);
    }

    /** Whether it is more than a remark behind a dash that holds no name, no number and none of these words. */
    boolean isMore(Set<String> words) {
        return !isNothing() && !tokens.get(0).isSymbol("-") || tells(words);
    }

    /** Whether it holds a name, a number or one of these words. */
    boolean tells(Set<String> words) {
        return tokens.stream()
                .anyMatch(token -> token.isName()
                        || token.kind() == Token.Kind.NUMBER
                        || token.kind() == Token.Kind.STRING
                        || words.contains(token.lower()));
    }
}

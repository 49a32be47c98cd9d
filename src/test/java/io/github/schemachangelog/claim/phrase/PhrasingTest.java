package io.github.schemachangelog.claim.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.claim.word.Lexer;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A phrase that fits somewhere is never passed over because of the words that it begins with, or that it needs. */
final class PhrasingTest {
    @ParameterizedTest
    @ValueSource(strings = {"phrases", "truths", "lies", "plain"})
    void findsEveryPhraseThatFits(String page) throws IOException {
        Phrasing phrasing = new Phrasing(Phrases.ALL);
        int fitting = 0;
        for (List<Token> line : lines(Path.of("src/test/resources/claims", page + ".md"))) {
            BitSet held = phrasing.heldBy(line);
            for (Phrase phrase : Phrases.ALL) {
                int end = phrase.stance() == Phrase.Stance.LINE ? 1 : line.size();
                for (int at = 0; at < end; at++) {
                    if (phrase.pattern().match(line, at).isPresent()) {
                        fitting++;
                        assertThat(candidates(phrasing, line.get(at), phrase, held))
                                .as("%s in %s", phrase, line)
                                .contains(phrase);
                    }
                }
            }
        }
        assertThat(fitting).isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(Scope.Items.class)
    void findsNoPhraseOfAnotherList(Scope.Items items) throws IOException {
        Phrasing phrasing = new Phrasing(Phrases.ALL);
        for (List<Token> line : lines(Path.of("src/test/resources/claims/plain.md"))) {
            assertThat(phrasing.beginningWith(line.get(0), items))
                    .allMatch(candidate -> candidate.phrase().where().contains(items));
        }
    }

    private static List<Phrase> candidates(Phrasing phrasing, Token first, Phrase phrase, BitSet held) {
        Scope.Items items = phrase.where().iterator().next();
        return phrasing.beginningWith(first, items).stream()
                .filter(candidate -> candidate.isPossible(held))
                .map(Phrasing.Candidate::phrase)
                .toList();
    }

    private static List<List<Token>> lines(Path page) throws IOException {
        return Files.readAllLines(page).stream()
                .map(PhrasingTest::tokens)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** What stands between backticks is code. */
    private static List<Token> tokens(String line) {
        List<Inline> pieces = new ArrayList<>();
        boolean code = false;
        int at = 0;
        for (String piece : line.strip().split("`", -1)) {
            Span span = new Span(at, at + piece.length());
            pieces.add(code ? new Inline.Code(span, piece) : new Inline.Text(span, piece));
            at = span.end() + 1;
            code = !code;
        }
        return Lexer.tokens(pieces);
    }
}

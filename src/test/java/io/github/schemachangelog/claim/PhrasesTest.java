package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Golden;
import io.github.schemachangelog.claim.PhraseBook.Example;
import io.github.schemachangelog.claim.PhraseBook.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every phrase says what the page about claims says that it does. */
final class PhrasesTest {
    static List<Example> examples() {
        return PhraseBook.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void claims(Example example) {
        Map<Integer, String> claims =
                EntryText.byLine(EntryText.entries(example.entry()).get(0));

        List<Line> read = new ArrayList<>();
        for (int i = 0; i < example.lines().size(); i++) {
            String text = example.lines().get(i).text();
            read.add(new Line(text, claims.getOrDefault(example.offset() + i + 1, "")));
        }
        assertThat(read).isEqualTo(example.lines());
    }

    @Test
    void thePageListsThem() throws IOException {
        Golden.assertHolds(Path.of("docs/claims.md"), PhraseBook.page(), true);
    }
}

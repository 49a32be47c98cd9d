package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.migration.Script;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScriptReaderLawTest {
    private static final ScriptReader READER = new ScriptReader();
    private static final List<String> LEXEMES = List.of(
                    "CREATE ALTER DROP TABLE INDEX TYPE ADD COLUMN CONSTRAINT RENAME TO VALUE ENUM AS ON SET NOT NULL VALID DEFAULT",
                    "PRIMARY KEY FOREIGN REFERENCES UNIQUE CHECK USING IF EXISTS CONCURRENTLY ONLY a b \"C\" . , ( ) [ ] 'v' 1 = int text",
                    "INSERT INTO UPDATE DELETE FROM TRUNCATE COPY GRANT COMMENT IS SELECT WITH $$x$$ ; ; ; - % ${m} BEGIN COMMIT")
            .stream()
            .flatMap(line -> List.of(line.split(" ")).stream())
            .toList();

    static LongStream seeds() {
        return Laws.seeds(400);
    }

    /** Whatever stands in a script, reading it gives an answer whose places lie in the script. */
    @ParameterizedTest
    @MethodSource("seeds")
    void nothingMakesTheReaderThrow(long seed) {
        Script script = Scripts.part("-- before\n", sentence(new Random(seed)), "\n-- after");
        ScriptFacts facts = READER.read(script);
        for (UnreadableSql unreadable : facts.unreadable()) {
            assertThat(script.span().contains(unreadable.statement())).isTrue();
            assertThat(unreadable.statement().contains(unreadable.at())).isTrue();
            assertThat(unreadable.message()).doesNotContain("\n").hasSizeLessThan(120);
        }
        for (WrittenChange change : facts.changes()) {
            assertThat(script.span().contains(change.statement())).isTrue();
            assertThat(change.statement().contains(change.at())).isTrue();
        }
        assertThat(StatementForms.of(script))
                .hasSizeLessThanOrEqualTo(facts.statements().size());
    }

    /** Carried out is what was judged: the reader of plans says the same, as far as it says anything. */
    @ParameterizedTest
    @MethodSource("seeds")
    void thePlanIsThatOfTheWholeReading(long seed) {
        Random random = new Random(seed);
        String nul = random.nextInt(10) == 0 ? " '\0' " : "";
        Script script = Scripts.part("-- before\n", sentence(random) + nul + sentence(random), "\n-- after");
        ScriptFacts whole = READER.read(script);
        ScriptFacts plan = new PlanReader().read(script);
        assertThat(plan.statements()).isEqualTo(whole.statements());
        assertThat(plan.transactions()).isEqualTo(whole.transactions());
        assertThat(plan.psqlOnly()).isEqualTo(whole.psqlOnly());
        assertThat(plan.undone()).isEqualTo(whole.undone());
        if (whole.psqlOnly().isEmpty()) {
            assertThat(ofNul(plan)).isEqualTo(ofNul(whole));
        }
    }

    @Test
    void aPlanKnowsWhatAStatementWithoutTransactionMakes() {
        Script script = Scripts.of("SELECT 1; CREATE INDEX CONCURRENTLY i ON t (a);");
        assertThat(new PlanReader().read(script)).isEqualTo(READER.read(script));
    }

    private static List<UnreadableSql> ofNul(ScriptFacts facts) {
        return facts.unreadable().stream()
                .filter(unreadable -> unreadable.cause() == UnreadableSql.Cause.NUL)
                .toList();
    }

    @Test
    void threadsShareAReader() {
        ScriptReader shared = new ScriptReader();
        List<Script> scripts = IntStream.range(0, 200)
                .mapToObj(seed -> Scripts.of(sentence(new Random(seed))))
                .toList();
        assertThat(scripts.parallelStream().map(shared::read).toList())
                .isEqualTo(scripts.stream().map(READER::read).toList());
    }

    private static String sentence(Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = random.nextInt(24); i >= 0; i--) {
            sentence.append(LEXEMES.get(random.nextInt(LEXEMES.size()))).append(' ');
        }
        return sentence.toString();
    }
}

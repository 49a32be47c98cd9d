package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** True sentences that are hard to read are not refuted; {@code claims/truths.md} holds them, with the SQL that they are of. */
final class TruthsTest {
    private static final Path RESOURCE = Path.of("src/test/resources/claims/truths.md");
    private static final String BEFORE = """
            CREATE TABLE users (id text PRIMARY KEY, name varchar(80), old_flag boolean);
            CREATE TABLE orders (id text PRIMARY KEY, user_id text, total integer NOT NULL, memo text);
            CREATE TABLE "Post" (id text PRIMARY KEY);
            CREATE INDEX orders_user_idx ON orders(user_id);
            """;

    /**
     * A sentence.
     *
     * @param line with the lines that are nested below it
     */
    record Truth(String sql, String line) {
        String entry() {
            boolean note = line.startsWith("- !");
            String text = line.replaceFirst("^- [!~] ", "- ");
            return (note ? EntryText.NOTES : EntryText.CHANGES) + text.indent(2);
        }

        /** Whether only a part of it is false. */
        boolean isInPart() {
            return line.startsWith("- ~");
        }

        List<JudgedClaim> judged() {
            return Judged.claims(entry(), Judged.facts(BEFORE, sql));
        }

        @Override
        public String toString() {
            return line;
        }
    }

    static List<Truth> truths() throws IOException {
        return sentences(RESOURCE);
    }

    static List<Truth> sentences(Path resource) throws IOException {
        List<Truth> truths = new ArrayList<>();
        for (String part : Files.readString(resource).split("```sql\n", -1)) {
            int end = part.indexOf("```\n");
            String sql = part.substring(0, Math.max(0, end));
            for (String line : part.substring(end + 4).split("\n(?=- )", -1)) {
                truths.add(new Truth(sql, line.strip()));
            }
        }
        truths.removeIf(truth -> truth.sql().isEmpty());
        return truths;
    }

    @ParameterizedTest
    @MethodSource("truths")
    void isNotRefuted(Truth truth) {
        assertThat(truth.judged())
                .filteredOn(claim -> claim.verdict() == Verdict.REFUTED)
                .isEmpty();
    }
}

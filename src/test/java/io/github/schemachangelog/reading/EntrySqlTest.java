package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.changelog.VerificationSql;
import io.github.schemachangelog.migration.Script;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The SQL that entries give, without the Markdown that stands between its lines. */
class EntrySqlTest {
    private static Entry entry(String fields) {
        return Documents.read("## Migrated\n\n### 20250101000000_a\n- **Status:** MIGRATED\n" + fields)
                .entries()
                .get(0);
    }

    private static List<String> rollback(String field) {
        return RollbackSql.of(entry(field)).stream().map(EntrySqlTest::text).toList();
    }

    private static String text(Script script) {
        return script.text().replaceAll("\\s+", " ");
    }

    @Test
    void aCodeSpanMayGoOnOnTheNextLine() {
        assertThat(rollback("- **Rollback:** `DROP INDEX a;\n  DROP INDEX b;`\n"))
                .containsExactly("DROP INDEX a; DROP INDEX b;");
        assertThat(rollback("- **Rollback:** ``DROP INDEX \"a`b\";``\n")).containsExactly("DROP INDEX \"a`b\";");
    }

    @Test
    void aQuoteIsNoPartOfIt() {
        assertThat(rollback("- **Rollback:**\n  > ```sql\n  > DROP TABLE a;\n  >\n  > DROP TABLE b;\n  > ```\n"))
                .containsExactly("DROP TABLE a; DROP TABLE b;");
        assertThat(rollback("- **Rollback:**\n  > `DROP TABLE a;\n  > DROP TABLE b;`\n"))
                .containsExactly("DROP TABLE a; DROP TABLE b;");
    }

    @Test
    void itsPlacesAreThoseOfTheDocument() {
        String field = "- **Verification:**\n  > ```sql\n  > SELECT 1;\n  > SELECT 2;\n  > ```\n";
        Entry entry = entry(field);

        Script script = VerificationSql.of(entry).get(0);

        assertThat(text(script)).isEqualTo("SELECT 1; SELECT 2;");
        assertThat(entry.source().slice(script.span())).startsWith("SELECT 1;").endsWith("> SELECT 2;");
    }
}

package io.github.schemachangelog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.sql.ScriptReader;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CausesTest {
    private static final MigrationId ID = new MigrationId("20260110090000_add_orders");
    private static final String SQL = "DELETE FORM orders;\nSELECT 1 FROM missing;\nCOPY orders FROM stdin;\n1\n\\.\n";
    private static final Source SOURCE = new Source(Path.of("/m/migration.sql"), "migration.sql", SQL);
    private static final Script SCRIPT = new Script(SOURCE, SOURCE.span(), Checksum.of(new byte[0]));

    @Test
    void theCauseInTheSameStatementWins() {
        assertThat(tells("unreadable-sql", "FORM", Severity.ERROR, "FORM orders"))
                .isTrue();
        assertThat(tells("psql-only", "COPY orders FROM stdin;", Severity.ERROR, "COPY orders FROM stdin;\n1\n\\."))
                .isTrue();
    }

    @Test
    void anotherStatementsFailureIsSaid() {
        assertThat(tells("unreadable-sql", "FORM", Severity.ERROR, "missing")).isFalse();
    }

    /** The build must fail where the rehearsal did, whatever the cause is declared to weigh. */
    @Test
    void aLighterCauseDoesNotWin() {
        assertThat(tells("unreadable-sql", "FORM", Severity.WARNING, "FORM orders"))
                .isFalse();
    }

    @Test
    void otherRulesAreNoCause() {
        assertThat(tells("mixed-transaction", "FORM", Severity.ERROR, "FORM orders"))
                .isFalse();
    }

    private static boolean tells(String cause, String at, Severity severity, String failsAt) {
        return new Causes(subject(), List.of(finding(cause, at).withSeverity(severity)))
                .tell(finding("migration-fails", failsAt));
    }

    private static Finding finding(String rule, String at) {
        int start = SQL.indexOf(at);
        return Finding.at(
                        new RuleInfo(rule, Severity.ERROR, "Any rule."),
                        SCRIPT.place(new Span(start, start + at.length())))
                .migration(Optional.of(ID))
                .message("something")
                .why("test.")
                .advice("test.")
                .build();
    }

    private static Subject subject() {
        Source document = new Source(Path.of("/c.md"), "c.md", "");
        Migrations migrations = new Migrations(
                Path.of("/m"),
                "m",
                Layout.FOLDERS,
                List.of(new Migration(ID, SCRIPT, Optional.empty(), Optional.empty())),
                Optional.empty(),
                Optional.empty(),
                List.of());
        return new Subject(
                new Document(
                        new ChangelogReader(Vocabulary.standard()).read(document),
                        Vocabulary.standard(),
                        Document.STANDARD_REQUIRED,
                        LocalDate.of(2026, 2, 10)),
                migrations,
                Map.of(SCRIPT, new ScriptReader().read(SCRIPT)),
                Map.of());
    }
}

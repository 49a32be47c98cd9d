package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.nio.file.Path;
import java.util.List;

/** Scripts made in a test. */
final class Scripts {
    private static final ScriptReader READER = new ScriptReader();

    private Scripts() {}

    static Script of(String sql) {
        Source source = new Source(Path.of("migration.sql"), "migration.sql", sql);
        return new Script(source, source.span(), Checksum.of(new byte[0]));
    }

    static Script part(String before, String sql, String after) {
        Source source = new Source(Path.of("migration.sql"), "migration.sql", before + sql + after);
        return new Script(source, new Span(before.length(), before.length() + sql.length()), Checksum.of(new byte[0]));
    }

    static ScriptFacts read(String sql) {
        return READER.read(of(sql));
    }

    static List<String> statements(String sql) {
        return read(sql).statements().stream()
                .map(statement ->
                        sql.substring(statement.span().start(), statement.span().end()))
                .toList();
    }
}

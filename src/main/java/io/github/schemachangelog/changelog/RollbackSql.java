package io.github.schemachangelog.changelog;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The SQL that an entry gives to undo its migration: code in its Rollback fields, and a line that is nothing but a statement; not
 * prose about it.
 */
public final class RollbackSql {
    private static final Set<String> LANGUAGES =
            Set.of("", "sql", "psql", "pgsql", "plpgsql", "postgres", "postgresql");

    /** How a statement begins; a code span that begins otherwise names a table, a file or a command. */
    private static final Pattern STATEMENT = Pattern.compile(
            "(?is)\\s*(?:ALTER|BEGIN|CALL|COMMENT|CREATE|DELETE|DO|DROP|EXECUTE|GRANT|INSERT|LOCK|REINDEX|REVOKE|SELECT"
                    + "|SET|START|TRUNCATE|UPDATE|VACUUM|WITH)\\s+\\S.*");

    /** A line without markup that no prose looks like: its key words are capitals, and it ends as statements do. */
    private static final Pattern PLAIN = Pattern.compile(
            "(?:(?:ALTER|COMMENT|CREATE|DROP|REINDEX|TRUNCATE) [A-Z]{2,} \\S|DELETE FROM \\S|INSERT INTO \\S|UPDATE \\S+ SET \\S)"
                    + ".*;");

    private final Source source;
    private final List<Script> found = new ArrayList<>();

    private RollbackSql(Source source) {
        this.source = source;
    }

    /** Every piece of it, in document order; the checksum is that of the piece. */
    public static List<Script> of(Entry entry) {
        RollbackSql sql = new RollbackSql(entry.source());
        entry.fields(FieldName.ROLLBACK).forEach(field -> {
            sql.inLine(field.value());
            sql.inBlocks(field.blocks());
        });
        return List.copyOf(sql.found);
    }

    private void inBlocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Code code) {
                inCode(code);
            } else if (block instanceof Block.Paragraph paragraph) {
                inLine(paragraph.content());
            } else if (block instanceof Block.Item item) {
                inLine(item.content());
                inBlocks(item.children());
            } else if (block instanceof Block.Quote quote) {
                inBlocks(quote.children());
            }
        }
    }

    private void inCode(Block.Code code) {
        boolean statement =
                LANGUAGES.contains(code.language()) && !code.literal().isBlank();
        if (statement && !code.lines().isEmpty()) {
            found.add(CodeScript.of(source, code.lines()));
        }
    }

    private void inLine(List<Inline> line) {
        if (line.size() == 1
                && line.get(0) instanceof Inline.Text text
                && PLAIN.matcher(text.text()).matches()
                && source.slice(text.span()).equals(text.text())) {
            found.add(CodeScript.of(source, List.of(text.span())));
        }
        for (Inline piece : line) {
            if (piece instanceof Inline.Code code
                    && STATEMENT.matcher(code.text()).matches()) {
                CodeScript.of(source, code).ifPresent(found::add);
            } else if (piece instanceof Inline.Styled styled) {
                inLine(styled.children());
            }
        }
    }
}

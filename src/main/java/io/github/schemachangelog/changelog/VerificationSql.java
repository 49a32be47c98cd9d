package io.github.schemachangelog.changelog;

import io.github.schemachangelog.migration.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The SQL that an entry gives to verify its migration: fenced, in its Verification field or below such a heading. */
public final class VerificationSql {
    private static final Set<String> LANGUAGES = Set.of("sql", "psql", "pgsql", "postgres", "postgresql");

    private final Entry entry;
    private final List<Script> found = new ArrayList<>();

    private VerificationSql(Entry entry) {
        this.entry = entry;
    }

    /** Every fence of it, in document order; comments in it say what is expected. */
    public static List<Script> of(Entry entry) {
        VerificationSql sql = new VerificationSql(entry);
        entry.fields(FieldName.VERIFICATION).forEach(field -> sql.inBlocks(field.blocks()));
        sql.belowHeadings();
        return List.copyOf(sql.found);
    }

    private void belowHeadings() {
        boolean meant = false;
        int level = 0;
        for (Block block : entry.rest()) {
            if (block instanceof Block.Heading heading) {
                String title = Inline.text(heading.content()).toLowerCase(Locale.ROOT);
                boolean inside = meant && heading.level() > level;
                meant = inside || title.startsWith("verif") || title.contains(" verification");
                level = inside ? level : heading.level();
            } else if (meant) {
                inBlocks(List.of(block));
            }
        }
    }

    private void inBlocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Code code) {
                inCode(code);
            } else if (block instanceof Block.Item item) {
                inBlocks(item.children());
            } else if (block instanceof Block.Quote quote) {
                inBlocks(quote.children());
            }
        }
    }

    private void inCode(Block.Code code) {
        if (LANGUAGES.contains(code.language()) && !code.lines().isEmpty()) {
            found.add(CodeScript.of(entry.source(), code.lines()));
        }
    }
}

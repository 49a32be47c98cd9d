package io.github.schemachangelog.claim;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.claim.word.Lexer;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of an entry, but for those of its Rollback and its Migration File, which name things to run. */
final class Mentions {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^{}]*}");

    private final Set<String> stems = new HashSet<>();
    private final Set<String> besideVariables = new HashSet<>();

    private Mentions() {}

    static Mentions in(Entry entry) {
        Mentions mentions = new Mentions();
        entry.fields().stream()
                .filter(field -> field.name() != FieldName.ROLLBACK && field.name() != FieldName.MIGRATION_FILE)
                .forEach(mentions::read);
        mentions.blocks(entry.rest());
        return mentions;
    }

    /** Whether a name is among them, in whatever spelling; what a variable stands for may be any part of it. */
    boolean has(String name) {
        String stem = Name.stem(name);
        return stems.contains(stem) || besideVariables.stream().anyMatch(stem::contains);
    }

    private void read(Field field) {
        stems.add(Name.stem(field.label()));
        line(field.value());
        blocks(field.blocks());
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                line(paragraph.content());
            } else if (block instanceof Block.Heading heading) {
                line(heading.content());
            } else if (block instanceof Block.Item item) {
                line(item.content());
                blocks(item.children());
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.forEach(cell -> line(cell.content())));
            } else if (block instanceof Block.Quote quote) {
                blocks(quote.children());
            } else if (block instanceof Block.Code code) {
                line(List.of(new Inline.Code(code.span(), code.literal())));
            }
        }
    }

    private void line(List<Inline> line) {
        for (Token token : Lexer.tokens(line)) {
            if (token.text().contains("${")) {
                besideVariables.add(Name.stem(VARIABLE.matcher(token.text()).replaceAll("")));
            }
            for (String part : token.text().split("\\.", -1)) {
                stems.add(Name.stem(part));
            }
        }
    }
}

package io.github.schemachangelog.claim;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.evidence.JudgedClaim.Fact;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what a migration changes and its entry does not mention. */
public final class Omissions {
    private final Effects effects;
    private final Set<String> words = new HashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private boolean tablesCounted;
    private boolean columnsCounted;
    private boolean enumsCounted;

    private Omissions(Entry entry, MigrationFacts migration) {
        this.effects = migration.effects();
        entry.fields().stream()
                .filter(field -> field.name() != FieldName.ROLLBACK && field.name() != FieldName.MIGRATION_FILE)
                .forEach(this::read);
        blocks(entry.rest());
        for (Claim claim : ClaimReader.read(entry)) {
            tablesCounted |= claim.assertion() instanceof Assertion.NewTables
                    || claim.assertion() instanceof Assertion.AllTables;
            columnsCounted |= claim.assertion() instanceof Assertion.NewColumns;
            enumsCounted |= claim.assertion() instanceof Assertion.NewEnums;
        }
    }

    /**
     * The tables, columns of tables that were there, and types that the entry says nothing of, neither by name nor by
     * number; each with the SQL that changes it.
     */
    public static List<Fact> of(Entry entry, MigrationFacts migration) {
        Omissions omissions = new Omissions(entry, migration);
        omissions.find();
        return List.copyOf(omissions.facts);
    }

    private void find() {
        if (!tablesCounted) {
            effects.tables().forEach(table -> note(table.name(), "table `" + table.name() + "`", table.place()));
        }
        if (!columnsCounted) {
            effects.addedColumns()
                    .forEach(column -> note(
                            column.column().name(),
                            "column `" + column.table() + "." + column.column().name() + "`",
                            column.place()));
        }
        if (!enumsCounted) {
            effects.enums().forEach(type -> note(type.name(), "enum `" + type.name() + "`", type.place()));
        }
        effects.onExisting().forEach(this::existing);
    }

    private void existing(PlacedChange placed) {
        SchemaChange change = placed.change();
        if (change instanceof SchemaChange.TableDropped dropped) {
            note(dropped.table().name(), "table `" + dropped.table() + "`", placed.place());
        } else if (change instanceof SchemaChange.TableRenamed renamed) {
            note(renamed.table().name(), "table `" + renamed.table() + "`", placed.place());
        } else if (change instanceof SchemaChange.ColumnDropped dropped) {
            column(dropped, dropped.column(), placed.place());
        } else if (change instanceof SchemaChange.ColumnRenamed renamed) {
            column(renamed, renamed.column(), placed.place());
        } else if (change instanceof SchemaChange.ColumnTypeChanged changed) {
            column(changed, changed.column(), placed.place());
        } else if (change instanceof SchemaChange.TypeDropped dropped) {
            note(dropped.type().name(), "type `" + dropped.type() + "`", placed.place());
        } else if (change instanceof SchemaChange.EnumValueAdded added) {
            note(added.value(), "value `" + added.value() + "` of `" + added.type() + "`", placed.place());
        }
    }

    private void column(SchemaChange.OfTable change, String column, Place place) {
        note(column, "column `" + change.table() + "." + column + "`", place);
    }

    private void note(String name, String what, Place place) {
        boolean known = facts.stream().anyMatch(fact -> fact.text().equals(what));
        if (!known && !words.contains(Name.stem(name))) {
            facts.add(new Fact(place, what));
        }
    }

    private void read(Field field) {
        words.add(Name.stem(field.label()));
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
            for (String part : token.text().split("\\.", -1)) {
                words.add(Name.stem(part));
            }
        }
    }
}

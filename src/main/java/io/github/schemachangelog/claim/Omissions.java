package io.github.schemachangelog.claim;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.evidence.JudgedClaim.Fact;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.text.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a migration changes and its entry does not mention. */
final class Omissions {
    /** Of these an entry has one that tells who may see which rows. */
    private static final Set<String> OF_SECURITY =
            Set.of("rls", "security", "row-level", "row-level-security", "rls-enabled", "rls-protected", "policy");

    private final Entry entry;
    private final List<Claim> claims;
    private final Effects effects;
    private final Set<String> claimed = new HashSet<>();
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    /** Read when a name is not one that a claim is about: few entries need it. */
    private @Nullable Mentions mentions;

    private Omissions(Entry entry, List<Claim> claims, Effects effects) {
        this.entry = entry;
        this.claims = claims;
        this.effects = effects;
        for (Claim claim : claims) {
            claim.assertion().subject().ifPresent(name -> claimed.add(Effects.key(name.last())));
        }
    }

    /**
     * What the entry says nothing of, neither by name nor by number; each with the SQL that changes it.
     *
     * @param claims of the entry
     */
    static List<Fact> of(Entry entry, List<Claim> claims, MigrationFacts migration) {
        Omissions omissions = new Omissions(entry, claims, migration.effects());
        omissions.find();
        return List.copyOf(omissions.facts.values());
    }

    private void find() {
        if (!claims(Assertion.NewTables.class) && !claims(Assertion.AllTables.class)) {
            effects.tables().forEach(table -> note(table.name(), "table `" + table.name() + "`", table.place()));
        }
        if (!countsColumns()) {
            effects.addedColumns()
                    .forEach(column -> note(
                            column.column().name(),
                            "column `" + column.table() + "." + column.column().name() + "`",
                            column.place()));
        }
        if (!claims(Assertion.NewEnums.class)) {
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
            String name = nameBefore(dropped.type().name());
            note(name, "type `" + name + "`", placed.place());
        } else if (change instanceof SchemaChange.EnumValueAdded added) {
            note(added.value(), "value `" + added.value() + "` of `" + added.type() + "`", placed.place());
        } else if (change instanceof SchemaChange.RowSecurityChanged secured
                && OF_SECURITY.stream().noneMatch(this::isMentioned)) {
            note("row-level security of `" + secured.table() + "`", placed.place());
        }
    }

    /** What a type is called before the migration, which may rename it to make place for another. */
    private String nameBefore(String type) {
        return effects.onExisting().stream()
                .map(PlacedChange::change)
                .filter(change -> change instanceof SchemaChange.TypeRenamed one
                        && one.newName().equalsIgnoreCase(type))
                .map(change -> ((SchemaChange.TypeRenamed) change).type().name())
                .findFirst()
                .orElse(type);
    }

    private void column(SchemaChange.OfTable change, String column, Place place) {
        note(column, "column `" + change.table() + "." + column + "`", place);
    }

    private void note(String name, String what, Place place) {
        if (!claimed.contains(Effects.key(name)) && !isMentioned(name)) {
            note(what, place);
        }
    }

    private void note(String what, Place place) {
        facts.putIfAbsent(what, new Fact(place, what));
    }

    private boolean claims(Class<? extends Assertion> kind) {
        return claims.stream().anyMatch(claim -> kind.isInstance(claim.assertion()));
    }

    /** A number of columns that are all named, as the SQL names them, tells of no others. */
    private boolean countsColumns() {
        boolean asNamed = claims.stream()
                .filter(claim -> claim.assertion() instanceof Assertion.NewColumn)
                .allMatch(claim -> effects.addedColumns().stream()
                        .anyMatch(column -> ((Assertion.NewColumn) claim.assertion())
                                .column()
                                .means(column.column().name())));
        return claims.stream()
                .anyMatch(claim ->
                        claim.assertion() instanceof Assertion.NewColumns columns && !(columns.named() && asNamed));
    }

    private boolean isMentioned(String name) {
        if (mentions == null) {
            mentions = Mentions.in(entry);
        }
        return mentions.has(name);
    }
}

package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.Matching.By;
import io.github.schemachangelog.evidence.Matching.Kept;
import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What lies between two catalogs. It is empty where they hold the same, whatever the order of columns. */
public final class CatalogDiff {
    private final CatalogFacts before;
    private final CatalogFacts after;
    private final List<SchemaChange> changes = new ArrayList<>();

    private CatalogDiff(CatalogFacts before, CatalogFacts after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The changes that lead from one catalog to the other: types, tables, indexes, other objects, comments. What goes
     * with a dropped table is not told again.
     */
    public static List<SchemaChange> between(CatalogFacts before, CatalogFacts after) {
        CatalogDiff diff = new CatalogDiff(before, after);
        Matching<EnumFacts> enums = Matching.of(before.enums(), after.enums(), By.IDENTITY);
        diff.enums(enums);
        Matching<TableFacts> tables = Matching.of(before.tables(), after.tables(), By.IDENTITY);
        diff.tables(tables, TypeRenames.of(enums));
        Set<ObjectName> dropped =
                tables.removed().stream().map(TableFacts::name).collect(Collectors.toSet());
        diff.indexes(dropped);
        diff.others(dropped);
        diff.comments();
        return List.copyOf(diff.changes);
    }

    private void enums(Matching<EnumFacts> enums) {
        for (EnumFacts gone : enums.removed()) {
            changes.add(new SchemaChange.TypeDropped(gone.name()));
        }
        for (Kept<EnumFacts> kept : enums.kept()) {
            changes.addAll(EnumDiff.of(kept));
        }
        for (EnumFacts made : enums.added()) {
            changes.add(new SchemaChange.EnumCreated(made.name(), made.labels()));
            changes.addAll(Privileges.ofNew("type", made.name(), made.privileges()));
        }
    }

    private void tables(Matching<TableFacts> tables, TypeRenames renames) {
        for (TableFacts gone : tables.removed()) {
            changes.add(new SchemaChange.TableDropped(gone.name()));
        }
        for (Kept<TableFacts> kept : tables.kept()) {
            changes.addAll(new TableDiff(kept, renames).changes());
        }
        for (TableFacts made : tables.added()) {
            changes.add(new SchemaChange.TableCreated(
                    made.name(),
                    made.columns().stream().map(ColumnFacts::column).toList(),
                    made.constraints().stream().map(ConstraintFacts::constraint).toList()));
            RowSecurityFacts.NONE
                    .leadingTo(made.security())
                    .forEach(security -> changes.add(new SchemaChange.RowSecurityChanged(made.name(), security)));
            changes.addAll(Privileges.ofNew("table", made.name(), made.privileges()));
        }
    }

    private void indexes(Set<ObjectName> droppedTables) {
        Matching<IndexFacts> indexes = Matching.of(before.indexes(), after.indexes(), By.IDENTITY_OR_NAME);
        for (IndexFacts gone : indexes.removed()) {
            if (!droppedTables.contains(gone.table())) {
                changes.add(new SchemaChange.IndexDropped(gone.name(), false));
            }
        }
        for (Kept<IndexFacts> kept : indexes.kept()) {
            index(kept);
        }
        indexes.added().forEach(this::created);
    }

    private void index(Kept<IndexFacts> kept) {
        IndexFacts old = kept.before();
        IndexFacts now = kept.after();
        if (!kept.isSame() && !old.definition().equals(now.definition())) {
            changes.add(new SchemaChange.IndexDropped(old.name(), false));
            created(now);
            return;
        }
        if (!old.name().name().equals(now.name().name())) {
            changes.add(new SchemaChange.IndexRenamed(old.name(), now.name().name()));
        }
        if (old.valid() != now.valid() || !old.traits().equals(now.traits())) {
            changes.add(new OtherObject("index", now.name(), Verb.ALTERED));
        }
    }

    private void created(IndexFacts index) {
        changes.add(new SchemaChange.IndexCreated(
                Optional.of(index.name().name()),
                index.table(),
                index.method(),
                index.keys(),
                index.included(),
                index.where(),
                index.unique(),
                false));
    }

    private void others(Set<ObjectName> droppedTables) {
        Matching<ObjectFacts> others = Matching.of(before.others(), after.others(), By.IDENTITY_OR_NAME);
        for (ObjectFacts gone : others.removed()) {
            if (!gone.owned() && gone.table().filter(droppedTables::contains).isEmpty()) {
                changes.add(gone.changed(Verb.DROPPED));
            }
        }
        for (Kept<ObjectFacts> kept : others.kept()) {
            ObjectFacts old = kept.before();
            ObjectFacts now = kept.after();
            boolean moved = !old.kind().equals(now.kind()) || !old.name().equals(now.name());
            if (moved && !now.owned()
                    || old.owned() != now.owned()
                    || !old.arguments().equals(now.arguments())
                    || !old.definition().equals(now.definition())) {
                changes.add(new OtherObject(now.kind(), old.name(), Verb.ALTERED));
            }
            changes.addAll(Privileges.changes(now.kind(), now.name(), old.privileges(), now.privileges()));
        }
        for (ObjectFacts made : others.added()) {
            if (!made.owned()) {
                changes.add(made.changed(Verb.CREATED));
                changes.addAll(Privileges.ofNew(made.kind(), made.name(), made.privileges()));
            }
        }
    }

    private void comments() {
        Matching<CommentFacts> comments = Matching.of(before.comments(), after.comments(), By.IDENTITY_OR_NAME);
        Owners owners = Owners.of(after);
        for (CommentFacts gone : comments.removed()) {
            if (owners.holds(gone)) {
                commented(gone);
            }
        }
        for (Kept<CommentFacts> kept : comments.kept()) {
            if (!kept.before().text().equals(kept.after().text())) {
                commented(kept.after());
            }
        }
        comments.added().forEach(this::commented);
    }

    private void commented(CommentFacts comment) {
        changes.add(new OtherObject(comment.kind(), comment.target(), Verb.COMMENTED));
    }
}

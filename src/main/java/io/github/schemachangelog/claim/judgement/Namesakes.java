package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tables that may be taken for each other, since what a migration comes to is known by bare names: {@code archive.orders}
 * for {@code public.orders}, and one that IF NOT EXISTS leaves as it is for a new one.
 */
final class Namesakes {
    private final MigrationFacts facts;

    Namesakes(MigrationFacts facts) {
        this.facts = facts;
    }

    /** Why what looks new may have been there, as a clause; empty where every name is that of one table. */
    Optional<String> doubt() {
        Map<String, ObjectName> tables = new HashMap<>();
        for (PlacedChange placed : facts.changes()) {
            SchemaChange change = placed.change();
            if (mayBeThere(change)) {
                return Optional.of("IF NOT EXISTS makes nothing of what is there already");
            }
            if (change instanceof SchemaChange.OfTable one) {
                ObjectName table = inPublic(one.table());
                ObjectName other = tables.putIfAbsent(Effects.key(table.name()), table);
                if (other != null && !other.equals(table)) {
                    return Optional.of("the SQL speaks of `" + other + "` and of `" + table + "`");
                }
            }
        }
        return Optional.empty();
    }

    private boolean mayBeThere(SchemaChange change) {
        if (change instanceof SchemaChange.TableCreated one) {
            return one.ifAbsent()
                    && facts.before().contains(new Name(one.table().name(), true));
        }
        return change instanceof SchemaChange.ColumnAdded one
                && one.ifAbsent()
                && facts.before()
                        .column(one.table().name(), one.column().name())
                        .isPresent();
    }

    /** What the SQL leaves to the search path is most often there. */
    private static ObjectName inPublic(ObjectName table) {
        return new ObjectName(table.schema().filter(schema -> !schema.equals("public")), table.name());
    }
}

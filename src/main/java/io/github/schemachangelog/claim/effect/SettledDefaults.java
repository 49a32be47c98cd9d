package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.DefaultChanged;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** New columns with the default that they have in the end: {@code ADD COLUMN c … DEFAULT false}, then {@code SET DEFAULT true}. */
final class SettledDefaults {
    private final Map<String, DefaultChanged> last = new HashMap<>();

    private SettledDefaults(List<PlacedChange> written) {
        for (PlacedChange placed : written) {
            if (placed.change() instanceof DefaultChanged one) {
                last.put(key(one.table().name(), one.column()), one);
            }
        }
    }

    /** What the SQL says, in order, with these columns. */
    static List<PlacedChange> in(List<PlacedChange> written) {
        SettledDefaults defaults = new SettledDefaults(written);
        if (defaults.last.isEmpty()) {
            return written;
        }
        List<PlacedChange> settled = new ArrayList<>();
        written.forEach(placed -> settled.add(new PlacedChange(defaults.settled(placed.change()), placed.place())));
        return settled;
    }

    private SchemaChange settled(SchemaChange change) {
        if (change instanceof SchemaChange.ColumnAdded one) {
            return new SchemaChange.ColumnAdded(one.table(), settled(one.table().name(), one.column()), one.ifAbsent());
        } else if (change instanceof SchemaChange.TableCreated one) {
            return new SchemaChange.TableCreated(
                    one.table(),
                    one.columns().stream()
                            .map(column -> settled(one.table().name(), column))
                            .toList(),
                    one.constraints(),
                    one.ifAbsent());
        }
        return change;
    }

    private Column settled(String table, Column column) {
        DefaultChanged changed = last.get(key(table, column.name()));
        return changed == null ? column : column.withDefault(changed.newDefault());
    }

    private static String key(String table, String column) {
        return Effects.key(table) + "." + Effects.key(column);
    }
}

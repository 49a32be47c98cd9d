package io.github.schemachangelog.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** What an entry says of one deed: a line of its Changes, with lines nested below it. */
final class DeedWords {
    private final Spelling as;

    /** Foreign keys of the same entry, which a column may be told with. */
    private final List<Deed.NewForeignKey> keys;

    DeedWords(Random random, List<Deed.NewForeignKey> keys) {
        this.as = new Spelling(random);
        this.keys = keys;
    }

    String line(Deed deed) {
        if (deed instanceof Deed.NewTable one) {
            return newTable(one);
        } else if (deed instanceof Deed.NewColumn one) {
            return newColumn(one);
        } else if (deed instanceof Deed.NewIndex one) {
            return newIndex(one);
        } else if (deed instanceof Deed.NewForeignKey one) {
            return newKey(one);
        } else if (deed instanceof Deed.NewEnum one) {
            return newEnum(one);
        } else if (deed instanceof Deed.NewEnumValue one) {
            return newValue(one);
        } else if (deed instanceof Deed.NewUnique one) {
            return newUnique(one);
        } else if (deed instanceof Deed.NewCheck one) {
            return "New check constraint " + as.name(one.name()) + " on " + as.name(one.table()) + as.aside();
        } else if (deed instanceof Deed.Secured) {
            return changed(deed);
        }
        return changed(deed) + as.aside();
    }

    /** The same in a list that says what each of its items is. */
    String item(Deed deed) {
        if (deed instanceof Deed.NewTable one) {
            return as.name(one.table()) + as.aside();
        } else if (deed instanceof Deed.NewColumn one) {
            return as.name(one.column().name()) + as.attributes(one.column(), target(one)) + as.pick("", dash());
        } else if (deed instanceof Deed.NewIndex one) {
            return indexItem(one);
        } else if (deed instanceof Deed.NewForeignKey one) {
            return arrow(one);
        } else if (deed instanceof Deed.NewEnum one) {
            return as.name(one.type()) + values(one) + as.pick("", dash());
        }
        return line(deed);
    }

    private String dash() {
        return as.pick(" - ", " \u2013 ") + "what the shop's people see";
    }

    private Optional<String> target(Deed.NewColumn column) {
        return keys.stream()
                .filter(key -> key.table().equals(column.table())
                        && key.column().equals(column.column().name()))
                .filter(key -> as.chance(2))
                .map(Deed.NewForeignKey::target)
                .findFirst();
    }

    private String newTable(Deed.NewTable made) {
        String table = as.name(made.table());
        int width = made.columns().size();
        String line = as.pick(
                "New " + table + " table" + as.aside(),
                "New table " + table + as.aside(),
                "New table: " + table + as.remark(),
                "Created " + table + " table" + as.aside(),
                "Added the " + table + " table for the checkout",
                "New " + table + " table with " + width + " columns",
                "New " + table + " table (" + width + " columns)",
                "**New table** " + table + as.aside(),
                "CREATE TABLE " + table);
        return line + (as.chance(3) ? members(made) : as.chance(4) ? "\n  - " + as.note() : "");
    }

    private String members(Deed.NewTable made) {
        StringBuilder lines = new StringBuilder(":");
        for (GeneratedColumn column : made.columns()) {
            lines.append("\n  - `").append(column.name()).append('`').append(as.attributes(column, Optional.empty()));
        }
        return lines.toString();
    }

    private String newColumn(Deed.NewColumn made) {
        GeneratedColumn column = made.column();
        String name = as.name(column.name());
        String table = as.name(made.table());
        boolean said = as.chance(2);
        String nullable = column.nullable() && said ? " nullable" : "";
        String attributes = as.attributes(column, Optional.empty());
        String inside = attributes.startsWith(" (") ? attributes : "";
        return as.pick(
                "New " + name + nullable + " column on " + table + as.aside(),
                "New column " + name + " on " + table + " table" + as.aside(),
                "New" + nullable + " column " + as.member(made.table(), column.name()) + inside + as.remark(),
                "Added " + name + " column to " + table + as.aside(),
                "Add column " + name + inside + " to " + table,
                "New column on " + table + ":\n  - " + name + attributes,
                table + " table:\n  - Added " + name + inside + as.remark(),
                "Altered " + table + " table - Added `" + column.name() + "`" + inside);
    }

    private String newIndex(Deed.NewIndex made) {
        String unique = made.unique() ? "unique " : "";
        String composite = made.columns().size() > 1 ? "composite " : "";
        String told = as.pick("partial ", "");
        String partial = made.where().isPresent() ? told : "";
        String where =
                made.where().map(condition -> " where `" + condition + "`").orElse("");
        String name = as.name(made.index());
        String table = as.name(made.table());
        return as.pick(
                "New " + unique + partial + "index " + name + " on " + as.keysOf(made.table(), made.columns()) + where,
                "New " + unique + partial + "index " + name + " on " + table + " table" + details(made),
                "New " + unique + composite + "index on " + as.keysOf(made.table(), made.columns()) + as.aside(),
                "Added " + unique + "index " + name + as.aside(),
                "New " + unique + "index on " + table + " table:\n  - " + indexItem(made) + "\n  - " + as.note(),
                "New " + unique + "index:\n  - " + indexItem(made));
    }

    private String details(Deed.NewIndex made) {
        List<String> codes =
                made.columns().stream().map(column -> "`" + column + "`").toList();
        return "\n  - Columns: " + String.join(", ", codes)
                + made.where()
                        .map(condition -> "\n  - WHERE: `" + condition + "`")
                        .orElse("")
                + "\n  - Purpose: the packing list";
    }

    private String indexItem(Deed.NewIndex made) {
        String told = as.pick(" (unique)", "");
        String unique = made.unique() ? told : "";
        String on = as.pick("", " on " + as.keysOf(made.table(), made.columns()));
        return as.name(made.index()) + on + unique;
    }

    private String newKey(Deed.NewForeignKey made) {
        String from = as.member(made.table(), made.column());
        String to = as.member(made.target(), made.targetColumn());
        String action = made.onDelete().map(one -> " ON DELETE " + one).orElse("");
        return as.pick(
                "New foreign key " + from + as.pick(" \u2192 ", " -> ") + to + action,
                "New foreign key from " + from + " to " + to
                        + made.onDelete()
                                .map(one -> " (" + one.toLowerCase(Locale.ROOT) + " on delete)")
                                .orElse(""),
                "New FK " + from + " references " + as.name(made.target()) + action,
                "New foreign key:\n  - " + arrow(made),
                "New foreign key constraint " + as.name(made.name()) + " on " + as.name(made.table()));
    }

    private String arrow(Deed.NewForeignKey made) {
        String one = made.onDelete().orElse("");
        String said = as.pick(" ON DELETE " + one, " (ON DELETE " + one + ")", " (" + one + ")", "");
        String action = one.isEmpty() ? "" : said;
        return as.member(made.table(), made.column())
                + as.pick(" \u2192 ", " -> ")
                + as.member(made.target(), made.targetColumn())
                + action;
    }

    private String newEnum(Deed.NewEnum made) {
        String type = as.name(made.type());
        return as.pick(
                "New enum " + type + values(made),
                "New " + type + " enum" + values(made),
                "New enum " + type + as.aside(),
                "New enum " + type + " with values " + String.join(", ", codes(made)),
                "New enum:\n  - " + type + values(made));
    }

    private static List<String> codes(Deed.NewEnum made) {
        return made.values().stream().map(value -> "`" + value + "`").toList();
    }

    private String values(Deed.NewEnum made) {
        return as.pick(
                " (" + String.join(", ", made.values()) + ")",
                " (" + String.join(", ", codes(made)) + ")",
                ": " + String.join(", ", codes(made)));
    }

    private String newValue(Deed.NewEnumValue made) {
        String type = as.name(made.type());
        String value = "`" + made.value() + "`";
        return as.pick(
                "New enum value " + value + " in " + type,
                "Added " + value + " to the " + type + " enum" + as.aside(),
                "New value " + value + " at the end of the " + type + " enum",
                "Added value " + value + " to enum " + type);
    }

    private String newUnique(Deed.NewUnique made) {
        String sum = "`" + made.table() + "." + String.join(" + ", made.columns()) + "`";
        return as.pick(
                "Unique constraint on " + sum + " prevents duplicates",
                "New unique constraint on `" + made.table() + "(" + String.join(", ", made.columns()) + ")`",
                "New unique constraint " + as.name(made.name()) + " on " + as.name(made.table()));
    }

    private String changed(Deed deed) {
        if (deed instanceof Deed.DroppedTable one) {
            String table = as.name(one.table());
            return as.pick("Dropped table " + table, "Removed the " + table + " table", "DROP TABLE " + table);
        } else if (deed instanceof Deed.RenamedTable one) {
            String to = as.name(one.newName());
            String table = as.name(one.table());
            return as.pick("Renamed table " + table + " to " + to, table + " table renamed to " + to);
        } else if (deed instanceof Deed.DroppedIndex one) {
            return "Dropped index " + as.name(one.index());
        } else if (deed instanceof Deed.Secured one) {
            String rls = as.pick("RLS", "row-level security", "row level security");
            String table = as.name(one.table());
            return as.pick(
                    "Enable " + rls + " on " + table,
                    "Enabled " + rls + " on the " + table + " table",
                    "Enables " + rls + " on table " + table,
                    table + " table:\n  - Enable " + rls,
                    "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY");
        } else if (deed instanceof Deed.DroppedEnum one) {
            return "Dropped enum " + as.name(one.type());
        } else if (deed instanceof Deed.DroppedColumn one) {
            String column = as.name(one.column());
            String table = as.name(one.table());
            return as.pick(
                    "Dropped column " + column + " from " + table,
                    "Removed " + as.member(one.table(), one.column()) + " column",
                    "Removed " + column + " from " + table,
                    as.member(one.table(), one.column()) + " dropped",
                    "Dropped the " + column + " column from the " + table + " table",
                    table + " table:\n  - Dropped " + column + " column");
        }
        return altered(deed);
    }

    private String altered(Deed deed) {
        if (deed instanceof Deed.RenamedColumn one) {
            String member = as.member(one.table(), one.column());
            String to = as.name(one.newName());
            return as.pick(
                    "Renamed column " + as.name(one.column()) + " to " + to + " on " + as.name(one.table()),
                    "Renamed " + member + as.pick(" \u2192 ", " to ") + as.member(one.table(), one.newName()),
                    member + " renamed to " + to,
                    "Altered " + as.name(one.table()) + " table:\n  - Renamed " + as.name(one.column()) + " to " + to);
        } else if (deed instanceof Deed.RetypedColumn one) {
            String member = as.member(one.table(), one.column());
            return as.pick(
                    "Changed type of " + member + " to " + as.type(one.to()),
                    "Changed " + member + " from " + as.type(one.from()) + " to " + as.type(one.to()),
                    "Altered " + as.name(one.table()) + " table:\n  - Changed " + as.name(one.column()) + " from "
                            + as.type(one.from()) + " to " + as.type(one.to()),
                    "Altered " + as.name(one.table()) + " table:\n  - " + as.name(one.column()) + " changes from "
                            + as.type(one.from()) + " to " + as.type(one.to()));
        }
        Deed.Renullified one = (Deed.Renullified) deed;
        String member = as.member(one.table(), one.column());
        return one.nullable()
                ? as.pick("Made " + member + " nullable", member + " is now nullable")
                : as.pick("Made " + member + " NOT NULL", "Set " + member + " to NOT NULL");
    }
}

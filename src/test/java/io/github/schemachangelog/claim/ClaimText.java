package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.assertion.AllForeignKeys;
import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.ClaimedIndex;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.assertion.DroppedThings;
import io.github.schemachangelog.claim.assertion.Duration;
import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.assertion.Lines;
import io.github.schemachangelog.claim.assertion.NewCheck;
import io.github.schemachangelog.claim.assertion.NewPrimaryKey;
import io.github.schemachangelog.claim.assertion.OfAnything;
import io.github.schemachangelog.claim.assertion.RenamedThing;
import io.github.schemachangelog.claim.assertion.Unclear;
import io.github.schemachangelog.claim.word.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Claims in a few words, as tests and {@code docs/claims.md} write them. */
final class ClaimText {
    private ClaimText() {}

    static String of(Assertion claim) {
        if (claim instanceof Assertion.OfTable one) {
            return ofTable(one);
        } else if (claim instanceof Assertion.OfColumn one) {
            return ofColumn(one);
        } else if (claim instanceof Assertion.OfEnum one) {
            return ofEnum(one);
        } else if (claim instanceof Assertion.OfIndex one) {
            return ofIndex(one);
        } else if (claim instanceof Assertion.OfKey one) {
            return ofKey(one);
        } else if (claim instanceof Assertion.Additive one) {
            return words(one.promise())
                    + one.table().map(table -> " on " + table).orElse("");
        } else if (claim instanceof DroppedThings one) {
            String noun = one.thing().noun();
            String plural = noun.endsWith("x") ? noun + "es" : noun + "s";
            return one.count() + " " + (one.count().number() == 1 ? noun : plural) + on(one.table()) + " dropped";
        } else if (claim instanceof Assertion.NonBlocking one) {
            return words(one.assurance());
        } else if (claim instanceof Lines one) {
            return one.count() + " lines";
        } else if (claim instanceof Assertion.DependsOn one) {
            return one.name() + " exists before";
        } else if (claim instanceof Assertion.Idempotent) {
            return "idempotent";
        } else if (claim instanceof Duration) {
            return "how long it takes";
        }
        if (claim instanceof OfAnything.Arrow one) {
            return column(one.table(), one.name()) + " renamed to " + one.other() + ", or a key to it";
        }
        if (claim instanceof OfAnything one) {
            return one.name() + (one instanceof OfAnything.Made ? " new" : " dropped") + ", whatever it is";
        }
        if (claim instanceof NewPrimaryKey one) {
            return "primary key " + one.columns()
                    + one.table().map(table -> " of " + table).orElse("");
        }
        if (claim instanceof NewCheck one) {
            String values = one.values().isEmpty() ? "" : (one.all() ? " of " : " with ") + one.values();
            return "check on " + one.on()
                    + one.table().map(table -> " of " + table).orElse("") + values
                    + (one.condition().isEmpty() ? "" : ": " + String.join(" ", one.condition()));
        }
        if (claim instanceof AllForeignKeys one) {
            return "every foreign key"
                    + one.onDelete().map(action -> " on delete " + action).orElse("")
                    + one.onUpdate().map(action -> " on update " + action).orElse("");
        }
        if (claim instanceof RenamedThing one) {
            return one.thing().noun() + " " + one.before() + " renamed to " + one.after();
        }
        return "unclear: " + ((Unclear) claim).reason();
    }

    private static String words(Enum<?> promise) {
        return promise.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String ofTable(Assertion.OfTable claim) {
        if (claim instanceof Assertion.NewTable one) {
            return "new table " + one.table() + (one.table().certain() ? "" : ", if that is its name");
        } else if (claim instanceof Assertion.NewTables one) {
            return counted(one.count(), "new table");
        } else if (claim instanceof Assertion.AllTables one) {
            return counted(one.count(), "table") + " in all";
        } else if (claim instanceof Assertion.ChangedTable one) {
            return "table " + one.table() + " changed";
        } else if (claim instanceof Assertion.DroppedTable one) {
            return "table " + one.table() + " dropped";
        } else if (claim instanceof Assertion.NewObject one) {
            return "new " + one.objectKind() + " " + one.name() + on(one.table());
        } else if (claim instanceof Assertion.SecuredTable one) {
            return "row-level security" + on(one.table()) + " "
                    + one.security().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        } else if (claim instanceof Assertion.DroppedObject one) {
            return one.objectKind() + " " + one.name() + " dropped";
        }
        Assertion.RenamedTable renamed = (Assertion.RenamedTable) claim;
        return "table " + renamed.table() + " renamed to " + renamed.newName();
    }

    private static String ofColumn(Assertion.OfColumn claim) {
        if (claim instanceof Assertion.NewColumn one) {
            return "new column " + column(one.table(), one.column()) + attributes(one.attributes());
        } else if (claim instanceof Assertion.StatedColumn one) {
            return "column " + column(one.table(), one.column()) + " is" + attributes(one.attributes())
                    + one.before().map(was -> ", default was " + was).orElse("");
        } else if (claim instanceof Assertion.NewColumns one) {
            return counted(one.count(), "new column") + attributes(one.each()) + on(one.table());
        } else if (claim instanceof Assertion.Width one) {
            return one.of() + " has " + counted(one.columns(), "column");
        } else if (claim instanceof Assertion.DroppedColumn one) {
            return "column " + column(one.table(), one.column()) + " dropped";
        } else if (claim instanceof Assertion.RenamedColumn one) {
            return "column " + column(one.table(), one.column()) + " renamed to " + one.newName();
        } else if (claim instanceof Assertion.RetypedColumn one) {
            return "column " + column(one.table(), one.column()) + " becomes " + one.type()
                    + one.before().map(type -> ", was " + type).orElse("");
        }
        Assertion.Renullified changed = (Assertion.Renullified) claim;
        return "column " + column(changed.table(), changed.column()) + " becomes "
                + (changed.nullable() ? "nullable" : "not null");
    }

    private static String attributes(Attributes attributes) {
        List<String> said = new ArrayList<>();
        attributes.type().ifPresent(type -> said.add(type.toString()));
        attributes.nullable().ifPresent(nullable -> said.add(nullable ? "nullable" : "not null"));
        attributes.defaultWords().ifPresent(value -> said.add("default " + value));
        attributes.traits().stream().sorted().forEach(trait -> said.add(words(trait)));
        return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    }

    private static String ofEnum(Assertion.OfEnum claim) {
        if (claim instanceof Assertion.NewEnum one) {
            return "new enum " + one.type()
                    + (one.values().isEmpty() ? "" : " (" + String.join(", ", one.values()) + ")");
        } else if (claim instanceof Assertion.NewEnums one) {
            return counted(one.count(), "new enum");
        } else if (claim instanceof Assertion.NewEnumValues one) {
            return "new value " + String.join(", ", one.values())
                    + one.type().map(type -> " of " + type).orElse("")
                    + one.position()
                            .map(position -> " " + position.toString().replace("`", ""))
                            .orElse("");
        }
        return "type " + ((Assertion.DroppedType) claim).type() + " dropped";
    }

    private static String ofIndex(Assertion.OfIndex claim) {
        if (claim instanceof Assertion.NewIndex created) {
            ClaimedIndex one = created.claimed();
            String columns = one.columns().isEmpty() ? "" : " (" + String.join(", ", ordered(one.keys())) + ")";
            String kind = one.kind().stream()
                    .filter(word -> !word.equals("unique") && !word.equals("partial"))
                    .sorted()
                    .map(word -> " " + word)
                    .collect(Collectors.joining());
            String table = one.table().map(Name::toString).orElse("");
            return "new"
                    + one.unique()
                            .map(unique -> unique ? " unique" : " not unique")
                            .orElse("")
                    + one.partial().map(partial -> " partial").orElse("")
                    + kind
                    + " index"
                    + one.index().map(name -> " " + name).orElse("")
                    + (table.isEmpty() && columns.isEmpty() ? "" : (" on " + table).stripTrailing() + columns)
                    + one.on().map(name -> " on table or column " + name).orElse("")
                    + (one.included().isEmpty() ? "" : " including " + String.join(", ", one.included()))
                    + (one.where().isEmpty() ? "" : " where " + String.join(" ", one.where()));
        } else if (claim instanceof Assertion.NewIndexes one) {
            String kind = one.unique()
                    .map(unique -> unique ? "unique " : "not unique ")
                    .orElse("");
            String more = one.each().stream()
                    .filter(word -> !word.equals("unique"))
                    .sorted()
                    .map(word -> word + " ")
                    .collect(Collectors.joining());
            return one.count() + " new " + kind + more + (one.count().number() == 1 ? "index" : "indexes")
                    + on(one.table());
        } else if (claim instanceof Assertion.NewUniqueKey one) {
            String table = one.table().map(name -> name + " ").orElse("");
            return table + "(" + String.join(", ", one.columns()) + ") is unique";
        }
        return "index " + ((Assertion.DroppedIndex) claim).index() + " dropped";
    }

    private static List<String> ordered(Keys keys) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < keys.columns().size(); i++) {
            String order = i < keys.orders().size() ? keys.orders().get(i) : "";
            columns.add((keys.columns().get(i) + " " + order).strip());
        }
        return columns;
    }

    private static String ofKey(Assertion.OfKey claim) {
        if (claim instanceof Assertion.NewForeignKey one) {
            return "foreign key " + column(one.table(), one.column().orElse(new Name("?", false))) + " to "
                    + one.target()
                    + one.targetColumn().map(column -> "." + column).orElse("")
                    + one.onDelete().map(action -> " on delete " + action).orElse("")
                    + one.onUpdate().map(action -> " on update " + action).orElse("");
        } else if (claim instanceof Assertion.NewForeignKeys one) {
            return counted(one.count(), "foreign key");
        } else if (claim instanceof Assertion.NewConstraints one) {
            return counted(one.count(), "constraint");
        } else if (claim instanceof Assertion.NewConstraint one) {
            return "constraint " + one.constraint() + on(one.table())
                    + one.demands()
                            .map(kind ->
                                    " (" + kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")")
                            .orElse("");
        }
        Assertion.DroppedConstraint dropped = (Assertion.DroppedConstraint) claim;
        return "constraint " + dropped.constraint() + on(dropped.table()) + " dropped";
    }

    private static String counted(Count count, String thing) {
        return count + " " + thing + (count.number() == 1 ? "" : "s");
    }

    private static String column(Optional<Name> table, Name column) {
        return table.map(name -> name + ".").orElse("") + column;
    }

    private static String on(Optional<Name> table) {
        return table.map(name -> " on " + name).orElse("");
    }
}

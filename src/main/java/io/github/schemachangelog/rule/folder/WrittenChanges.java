package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a script changes, in the words of a changelog: {@code New `siteId` nullable column on `funnels`}. */
final class WrittenChanges {
    private WrittenChanges() {}

    /** A line for every change; none at all where one of them has no words, because a list with a gap would lie. */
    static List<String> of(List<SchemaChange> changes) {
        List<String> lines = new ArrayList<>();
        for (SchemaChange change : changes) {
            Optional<String> line = added(change).or(() -> altered(change));
            if (line.isEmpty()) {
                return List.of();
            }
            lines.add(line.get());
        }
        return lines;
    }

    private static Optional<String> added(SchemaChange change) {
        if (change instanceof SchemaChange.TableCreated created) {
            return line("New " + code(created.table()) + " table");
        }
        if (change instanceof SchemaChange.ColumnAdded added) {
            String nullable = added.column().nullable() ? " nullable" : "";
            return line("New " + code(added.column().name()) + nullable + " column on " + code(added.table()));
        }
        if (change instanceof SchemaChange.EnumCreated created) {
            return line("New " + code(created.type()) + " enum (" + list(created.values()) + ")");
        }
        if (change instanceof SchemaChange.EnumValueAdded added) {
            return line("New " + code(added.value()) + " value of the " + code(added.type()) + " enum");
        }
        if (change instanceof SchemaChange.IndexCreated created) {
            String name = created.index().map(index -> " " + code(index)).orElse("");
            return line("New" + name + (created.unique() ? " unique" : "") + " index on " + code(created.table()) + " ("
                    + list(created.keys()) + ")"
                    + created.where().map(where -> " where " + code(where)).orElse(""));
        }
        if (change instanceof SchemaChange.ConstraintAdded added) {
            return line("New " + words(added.constraint().kind().name()) + " constraint"
                    + added.constraint().name().map(name -> " " + code(name)).orElse("") + " on "
                    + code(added.table()));
        }
        return Optional.empty();
    }

    private static Optional<String> altered(SchemaChange change) {
        if (change instanceof SchemaChange.TableDropped dropped) {
            return line("Dropped " + code(dropped.table()) + " table");
        }
        if (change instanceof SchemaChange.TableRenamed renamed) {
            return line("Renamed " + code(renamed.table()) + " table to " + code(renamed.newName()));
        }
        if (change instanceof SchemaChange.ColumnDropped dropped) {
            return line("Dropped " + code(dropped.column()) + " column from " + code(dropped.table()));
        }
        if (change instanceof SchemaChange.ColumnRenamed renamed) {
            return line("Renamed " + code(renamed.column()) + " column on " + code(renamed.table()) + " to "
                    + code(renamed.newName()));
        }
        if (change instanceof SchemaChange.ColumnTypeChanged changed) {
            return line("Changed " + code(changed.column()) + " column on " + code(changed.table()) + " to "
                    + code(changed.type()));
        }
        if (change instanceof SchemaChange.NullabilityChanged changed) {
            return line("Made " + code(changed.column()) + " column on " + code(changed.table())
                    + (changed.nullable() ? " nullable" : " NOT NULL"));
        }
        if (change instanceof SchemaChange.IndexDropped dropped) {
            return line("Dropped " + code(dropped.index()) + " index");
        }
        if (change instanceof SchemaChange.ConstraintDropped dropped) {
            return line("Dropped " + code(dropped.constraint()) + " constraint from " + code(dropped.table()));
        }
        return Optional.empty();
    }

    private static Optional<String> line(String text) {
        return Optional.of(text);
    }

    private static String list(List<String> names) {
        return names.stream().map(WrittenChanges::code).collect(Collectors.joining(", "));
    }

    private static String words(String constant) {
        return constant.equals("CHECK")
                ? constant
                : constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String code(ObjectName name) {
        return code(name.toString());
    }

    /** As a code span on one line, whatever the text holds. */
    private static String code(String text) {
        String line = text.replaceAll("\\s+", " ");
        String fence = "`";
        while (line.contains(fence)) {
            fence += "`";
        }
        boolean padded = line.startsWith("`") || line.endsWith("`");
        return fence + (padded ? " " + line + " " : line) + fence;
    }
}

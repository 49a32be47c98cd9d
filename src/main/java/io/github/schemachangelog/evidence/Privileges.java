package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.SchemaChange.OtherObject;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may do what with an object: one line for each privilege beyond those that everything of its kind has, and one that
 * begins with a hyphen for each of those that it lacks.
 */
final class Privileges {
    private static final String LACKING = "-";

    private Privileges() {}

    static List<SchemaChange> changes(String kind, ObjectName name, String before, String after) {
        Set<String> old = before.lines().collect(Collectors.toSet());
        Set<String> now = after.lines().collect(Collectors.toSet());
        List<SchemaChange> changes = new ArrayList<>();
        if (gives(old, now)) {
            changes.add(new OtherObject(kind, name, Verb.GRANTED));
        }
        if (gives(now, old)) {
            changes.add(new OtherObject(kind, name, Verb.REVOKED));
        }
        return changes;
    }

    /** What a new object lacks is how it was made. */
    static List<SchemaChange> ofNew(String kind, ObjectName name, String privileges) {
        return changes(kind, name, "", privileges).stream()
                .filter(change -> ((OtherObject) change).verb() == Verb.GRANTED)
                .toList();
    }

    /** Whether somebody may do more than before. */
    private static boolean gives(Set<String> before, Set<String> after) {
        return after.stream().anyMatch(line -> !line.startsWith(LACKING) && !before.contains(line))
                || before.stream().anyMatch(line -> line.startsWith(LACKING) && !after.contains(line));
    }
}

package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.EnumFacts.Value;
import io.github.schemachangelog.evidence.Matching.By;
import io.github.schemachangelog.evidence.Matching.Kept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What became of an enum that is in both catalogs. */
final class EnumDiff {
    private EnumDiff() {}

    static List<SchemaChange> of(Kept<EnumFacts> kept) {
        EnumFacts before = kept.before();
        EnumFacts after = kept.after();
        List<SchemaChange> changes = new ArrayList<>();
        if (!before.name().name().equals(after.name().name())) {
            changes.add(new SchemaChange.TypeRenamed(before.name(), after.name().name()));
        }
        if (!before.name().schema().equals(after.name().schema())
                || !before.traits().equals(after.traits())) {
            changes.add(new SchemaChange.OtherObject("type", before.name(), SchemaChange.Verb.ALTERED));
        }
        Matching<Value> values = Matching.of(before.values(), after.values(), By.IDENTITY_OR_NAME);
        boolean rearranged = !values.removed().isEmpty() || !keepsOrder(before, after, values);
        if (rearranged) {
            // PostgreSQL neither drops a value nor moves one: this is another type of the same name.
            changes.add(new SchemaChange.TypeDropped(before.name()));
            changes.add(new SchemaChange.EnumCreated(after.name(), after.labels()));
            return changes;
        }
        for (Kept<Value> value : values.kept()) {
            if (value.isRenamed()) {
                changes.add(new SchemaChange.EnumValueRenamed(
                        after.name(), value.before().label(), value.after().label()));
            }
        }
        values.added().forEach(value -> changes.add(added(after, value, values.added())));
        changes.addAll(Privileges.changes("type", after.name(), before.privileges(), after.privileges()));
        return changes;
    }

    private static boolean keepsOrder(EnumFacts before, EnumFacts after, Matching<Value> values) {
        List<Value> was = values.kept().stream()
                .sorted(Comparator.comparingInt(kept -> before.values().indexOf(kept.before())))
                .map(Kept::after)
                .toList();
        return after.values().stream().filter(was::contains).toList().equals(was);
    }

    /** As it would be written, one statement after the other: nothing for the last, else before which old one. */
    private static SchemaChange added(EnumFacts after, Value value, List<Value> news) {
        Optional<String> next = after.values().stream()
                .skip(after.values().indexOf(value) + 1L)
                .filter(other -> !news.contains(other))
                .findFirst()
                .map(Value::label);
        return new SchemaChange.EnumValueAdded(after.name(), value.label(), next, Optional.empty());
    }
}

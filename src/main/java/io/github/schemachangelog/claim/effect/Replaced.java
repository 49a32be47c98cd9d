package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.ConstraintAdded;
import io.github.schemachangelog.evidence.SchemaChange.ConstraintDropped;
import io.github.schemachangelog.evidence.SchemaChange.IndexCreated;
import io.github.schemachangelog.evidence.SchemaChange.IndexDropped;
import io.github.schemachangelog.evidence.SchemaChange.TableDropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Indexes and constraints that a script drops and makes again as they were: two catalogs show nothing of them. */
final class Replaced {
    private Replaced() {}

    /** What the SQL says of them, in order. */
    static List<PlacedChange> in(List<PlacedChange> written, List<SchemaChange> seen) {
        List<PlacedChange> replaced = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            SchemaChange made = written.get(i).change();
            Optional<PlacedChange> drop = isMaking(made) && seen.stream().noneMatch(one -> isSame(one, made))
                    ? written.subList(0, i).stream()
                            .filter(earlier -> isDropOf(earlier.change(), made))
                            .findFirst()
                    : Optional.empty();
            drop.filter(one -> !(one.change() instanceof TableDropped)).ifPresent(replaced::add);
            if (drop.isPresent()) {
                replaced.add(written.get(i));
            }
        }
        return replaced;
    }

    private static boolean isMaking(SchemaChange change) {
        return change instanceof IndexCreated index && index.index().isPresent()
                || change instanceof ConstraintAdded added
                        && added.constraint().name().isPresent();
    }

    private static boolean isSame(SchemaChange seen, SchemaChange made) {
        if (seen instanceof IndexCreated one && made instanceof IndexCreated other) {
            return isName(one.index(), other.index());
        }
        return seen instanceof ConstraintAdded one
                && made instanceof ConstraintAdded other
                && isName(one.constraint().name(), other.constraint().name());
    }

    private static boolean isDropOf(SchemaChange earlier, SchemaChange made) {
        if (made instanceof IndexCreated index) {
            return earlier instanceof IndexDropped one
                            && isName(Optional.of(one.index().name()), index.index())
                    || isDropOf(earlier, index.table().name());
        }
        return made instanceof ConstraintAdded added
                && (earlier instanceof ConstraintDropped one
                                && isName(
                                        Optional.of(one.constraint()),
                                        added.constraint().name())
                        || isDropOf(earlier, added.table().name()));
    }

    private static boolean isDropOf(SchemaChange earlier, String table) {
        return earlier instanceof TableDropped one && one.table().name().equalsIgnoreCase(table);
    }

    private static boolean isName(Optional<String> one, Optional<String> other) {
        return one.map(Effects::key).equals(other.map(Effects::key));
    }
}

package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The indexes that a migration drops. */
final class DroppedIndexes {
    /** What only the name of an index has in it. */
    private static final Pattern NAME = Pattern.compile("(?i)idx|index|key|_ix|ix_|pk|uq|uniq");

    private final List<PlacedChange> changes;
    private final TablesBefore before;

    /** @param changes to what was there before */
    DroppedIndexes(List<PlacedChange> changes, TablesBefore before) {
        this.changes = changes;
        this.before = before;
    }

    Judgement judge(Assertion.DroppedIndex claim) {
        Judgement dropped = judge(claim.index());
        return dropped.verdict() == Verdict.VERIFIED && claim.table().isPresent()
                ? placed(dropped, claim.index(), claim.table().get())
                : dropped;
    }

    /** Whether what is dropped was on the table that is told. */
    private Judgement placed(Judgement dropped, Name index, Name table) {
        Optional<String> was = changes.stream()
                .filter(change ->
                        change.change() instanceof SchemaChange.ConstraintDropped one && index.means(one.constraint()))
                .map(change -> ((SchemaChange.ConstraintDropped) change.change())
                        .table()
                        .name())
                .findFirst()
                .or(() -> before.tableOfIndex(index));
        if (was.filter(table::means).isPresent()) {
            return dropped;
        }
        return was.filter(name -> before.contains(table) && before.contains(new Name(name, true)))
                .map(name -> Judgement.refuted("index `" + index + "` is on `" + name + "`"))
                .orElseGet(() -> Judgement.unchecked("that `" + index + "` is on `" + table + "` is not known"));
    }

    private Judgement judge(Name index) {
        List<PlacedChange> drops = changes.stream()
                .filter(change -> change.change() instanceof SchemaChange.IndexDropped)
                .toList();
        Optional<PlacedChange> found = drops.stream()
                .filter(change -> change.change() instanceof SchemaChange.IndexDropped one
                        && index.means(one.index().name()))
                .findFirst();
        if (found.isPresent()) {
            return Judgement.verified(found.get().place(), "drops it");
        }
        Optional<PlacedChange> constraint = changes.stream()
                .filter(change ->
                        change.change() instanceof SchemaChange.ConstraintDropped one && index.means(one.constraint()))
                .findFirst();
        if (constraint.isPresent()) {
            return Judgement.verified(constraint.get().place(), "drops it with its constraint");
        }
        boolean named = NAME.matcher(index.last()).find() && !isPartOfName(index, drops) && !isLike(index, drops);
        return drops.isEmpty() || named
                ? Judgement.refuted("the SQL does not drop index `" + index + "`")
                : Judgement.unchecked("`" + index + "` may be the column of an index");
    }

    /** {@code Order_userId_idx} is what Prisma calls the {@code orders_user_id_idx} of its model. */
    private static boolean isLike(Name index, List<PlacedChange> drops) {
        String like = parts(index.last());
        return drops.stream()
                .anyMatch(change -> change.change() instanceof SchemaChange.IndexDropped one
                        && parts(one.index().name()).equals(like));
    }

    /** The stems of a name's parts, one behind the other. */
    private static String parts(String name) {
        StringBuilder parts = new StringBuilder();
        int at = 0;
        while (at < name.length()) {
            int end = name.indexOf('_', at) < 0 ? name.length() : name.indexOf('_', at);
            parts.append(Name.stem(name.substring(at, end)));
            at = end + 1;
        }
        return parts.toString();
    }

    /** {@code Dropped the `public_key` index}: the index's name holds that of its column. */
    private static boolean isPartOfName(Name index, List<PlacedChange> drops) {
        String part = Effects.key(index.last()).replace("_", "");
        return drops.stream()
                .anyMatch(change -> change.change() instanceof SchemaChange.IndexDropped one
                        && Effects.key(one.index().name()).replace("_", "").contains(part));
    }
}

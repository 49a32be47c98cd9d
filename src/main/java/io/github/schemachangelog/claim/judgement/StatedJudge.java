package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.effect.Deeds;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.Verdict;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what an entry says of a column, new or not, against what the migration makes of it. */
final class StatedJudge {
    /** What a change of an existing column tells. */
    private static final Set<Attributes.Trait> TOLD_BY_CHANGES =
            EnumSet.of(Attributes.Trait.UNIQUE, Attributes.Trait.WITHOUT_DEFAULT);

    private final Effects effects;
    private final TablesBefore before;
    private final AttributesJudge attributes;

    StatedJudge(Effects effects, TablesBefore before) {
        this.effects = effects;
        this.before = before;
        this.attributes = new AttributesJudge(effects);
    }

    Judgement judge(Assertion.StatedColumn claim) {
        List<Judgement> each = effects.allColumns()
                .filter(column -> isOn(claim, column.table())
                        && claim.column().means(column.column().name()))
                .map(column -> attributes.judge(claim.attributes(), column))
                .toList();
        if (each.isEmpty()) {
            return ofExisting(claim);
        }
        Verdict first = each.get(0).verdict();
        boolean agreed = each.stream().allMatch(judgement -> judgement.verdict() == first);
        return agreed && claim.before().isEmpty()
                ? each.get(0)
                : Judgement.unchecked("which column `" + claim.column() + "` is meant is not known");
    }

    private static boolean isOn(Assertion.StatedColumn claim, String table) {
        return claim.table().isEmpty() || claim.table().get().means(table);
    }

    /** Of a column that was there only what the migration changes is known. */
    private Judgement ofExisting(Assertion.StatedColumn claim) {
        Attributes said = claim.attributes();
        boolean more = said.more()
                || said.reference().isPresent()
                || said.traits().stream().anyMatch(trait -> !TOLD_BY_CHANGES.contains(trait));
        Optional<PlacedChange> told = Optional.empty();
        boolean confirmed = !more && (!said.has(Attributes.Trait.UNIQUE) || isMadeUnique(claim));
        int open = (said.type().isPresent() ? 1 : 0)
                + (said.nullable().isPresent() ? 1 : 0)
                + (said.defaultWords().isPresent() ? 1 : 0)
                + (said.has(Attributes.Trait.WITHOUT_DEFAULT) ? 1 : 0);
        Map<ColumnName, PlacedChange> settled = lastDefaults(claim);
        for (PlacedChange placed : effects.onExisting()) {
            Optional<Boolean> fits = isPassing(placed, settled) ? Optional.empty() : fits(claim, placed.change());
            if (fits.isPresent() && !fits.get() && claim.now()) {
                return Judgement.refuted(
                        "the SQL " + Deeds.of(placed.change()) + " otherwise", placed.place(), "changes it");
            }
            if (fits.orElse(false)) {
                told = Optional.of(placed);
                open--;
            }
        }
        return open > 0 || !confirmed
                ? Judgement.unchecked("what the column was before is not told here")
                : told.map(change -> Judgement.verified(change.place(), "changes it"))
                        .orElseGet(Judgement::verified);
    }

    /** Of several defaults that a script gives a column the last is what it has. */
    private Map<ColumnName, PlacedChange> lastDefaults(Assertion.StatedColumn claim) {
        Map<ColumnName, PlacedChange> last = new HashMap<>();
        for (PlacedChange placed : effects.onExisting()) {
            if (placed.change() instanceof SchemaChange.DefaultChanged one
                    && claim.column().means(one.column())) {
                last.put(ColumnName.of(one), placed);
            }
        }
        return last;
    }

    private static boolean isPassing(PlacedChange placed, Map<ColumnName, PlacedChange> settled) {
        return placed.change() instanceof SchemaChange.DefaultChanged one
                && !placed.equals(settled.getOrDefault(ColumnName.of(one), placed));
    }

    private record ColumnName(ObjectName table, String column) {
        static ColumnName of(SchemaChange.DefaultChanged change) {
            return new ColumnName(change.table(), Effects.key(change.column()));
        }
    }

    /** Whether a change makes the column what is said of it; empty where it tells nothing of that. */
    private Optional<Boolean> fits(Assertion.StatedColumn claim, SchemaChange change) {
        Attributes said = claim.attributes();
        if (!(change instanceof SchemaChange.OfColumn one)
                || !isOn(claim, one.table().name())
                || !claim.column().means(one.column())) {
            return Optional.empty();
        }
        if (change instanceof SchemaChange.ColumnTypeChanged typed) {
            return said.type().flatMap(type -> type.means(typed.type()));
        }
        if (change instanceof SchemaChange.NullabilityChanged changed) {
            return said.nullable().map(nullable -> nullable == changed.nullable());
        }
        if (!(change instanceof SchemaChange.DefaultChanged set)) {
            return Optional.empty();
        }
        if (said.has(Attributes.Trait.WITHOUT_DEFAULT)) {
            boolean gone = set.newDefault().isEmpty();
            return gone && !hadDefault(claim, set) ? Optional.empty() : Optional.of(gone);
        }
        Optional<Boolean> same = said.defaultWords().flatMap(words -> words.means(set.newDefault()));
        return same.orElse(false) && !hadDefault(claim, set) ? Optional.empty() : same;
    }

    private boolean hadDefault(Assertion.StatedColumn claim, SchemaChange.DefaultChanged change) {
        return claim.before().isEmpty()
                || before.column(change.table().name(), change.column())
                        .flatMap(column -> claim.before().get().means(column.defaultText()))
                        .orElse(false);
    }

    private boolean isMadeUnique(Assertion.StatedColumn claim) {
        return FoundIndex.of(effects).stream()
                .anyMatch(index -> index.unique()
                        && index.where().isEmpty()
                        && isOn(claim, index.table())
                        && index.keys().size() == 1
                        && claim.column().means(FoundIndex.bare(index.keys().get(0))));
    }
}

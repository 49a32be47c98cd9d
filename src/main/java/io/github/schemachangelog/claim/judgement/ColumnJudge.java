package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.AddedColumn;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.effect.Renaming;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds claims about columns against what the migration does. */
final class ColumnJudge {
    private final Effects effects;
    private final TablesBefore before;
    private final AttributesJudge attributes;

    ColumnJudge(Effects effects, TablesBefore before) {
        this.effects = effects;
        this.before = before;
        this.attributes = new AttributesJudge(effects);
    }

    Judgement judge(Assertion.OfColumn claim) {
        if (claim instanceof Assertion.NewColumn added) {
            return added(added);
        }
        if (claim instanceof Assertion.StatedColumn stated) {
            return new StatedJudge(effects, before).judge(stated);
        }
        if (claim instanceof Assertion.NewColumns counted) {
            return new ColumnCountJudge(effects, attributes).judge(counted);
        }
        if (claim instanceof Assertion.Width width) {
            return effects.table(width.of().last())
                    .map(table ->
                            Counting.judge(width.columns(), table.columns().size(), "column"))
                    .orElseGet(() -> Judgement.unchecked("the SQL creates no table `" + width.of() + "`"));
        }
        return new ChangedColumnJudge(effects, before).judge(claim);
    }

    private Stream<AddedColumn> columns(Optional<Name> table) {
        return effects.allColumns().filter(column -> is(table, column.table()));
    }

    /** Whether a table is the one that is claimed, where one is. */
    static boolean is(Optional<Name> claimed, String table) {
        return claimed.isEmpty() || claimed.get().means(table);
    }

    private Judgement added(Assertion.NewColumn claim) {
        List<AddedColumn> found = columns(claim.table())
                .filter(column -> claim.column().means(column.column().name()))
                .toList();
        if (found.isEmpty()) {
            return missing(claim);
        }
        return found.stream()
                .map(column -> attributes.judge(claim.attributes(), column))
                .filter(judgement -> !judgement.isRefuted())
                .findFirst()
                .orElseGet(() -> attributes.judge(claim.attributes(), found.get(0)));
    }

    private Judgement missing(Assertion.NewColumn claim) {
        Optional<AddedColumn> elsewhere = effects.allColumns()
                .filter(column -> claim.column().means(column.column().name()))
                .findFirst();
        boolean like = effects.allColumns()
                .anyMatch(column -> is(claim.table(), column.table())
                                && claim.column().resembles(column.column().name())
                        || claim.table()
                                .filter(table -> table.resembles(column.table()) && !table.means(column.table()))
                                .isPresent());
        boolean other = isAltered(claim.column()) || isElse(claim.column());
        if (like || other) {
            return Judgement.unchecked("`" + claim.column() + "` may be another name of a column");
        }
        String reason = "the SQL adds no column `" + claim.column() + "`"
                + claim.table().map(table -> " to `" + table + "`").orElse("");
        return elsewhere
                .map(column -> Judgement.refuted(reason, column.place(), "adds it to `" + column.table() + "`"))
                .or(() -> NearestName.of(
                                claim.column(),
                                columns(claim.table()),
                                column -> column.column().name())
                        .map(column -> Judgement.refuted(
                                reason,
                                column.place(),
                                "adds `" + column.column().name() + "`")))
                .orElseGet(() -> Judgement.refuted(reason));
    }

    /** Whether the migration changes a column that was there: a list below its table may well name it. */
    private boolean isAltered(Name column) {
        boolean indexed = effects.indexes().stream()
                .flatMap(index -> index.index().keys().stream())
                .anyMatch(key -> column.means(FoundIndex.bare(key)));
        boolean constrained = effects.constraints().stream()
                .flatMap(one -> one.constraint().columns().stream())
                .anyMatch(column::means);
        return indexed
                || constrained
                || effects.onExisting().stream()
                        .map(PlacedChange::change)
                        .anyMatch(change -> change.part().filter(column::means).isPresent()
                                || Renaming.of(change)
                                        .filter(one -> column.means(one.after()))
                                        .isPresent());
    }

    /** Whether the migration makes something else of a name, of which a list below a table may well speak. */
    private boolean isElse(Name name) {
        return effects.indexes().stream()
                        .anyMatch(one -> one.name().filter(name::means).isPresent())
                || effects.constraints().stream()
                        .anyMatch(one ->
                                one.constraint().name().filter(name::means).isPresent())
                || effects.tables().stream().anyMatch(one -> name.means(one.name()))
                || effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.OtherObject one
                                && name.means(one.name().name()));
    }
}

package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.ClaimedIndex;
import io.github.schemachangelog.claim.assertion.Count;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Holds claims about indexes against what the migration does. A constraint that is unique counts as an index. */
final class IndexJudge {
    private static final Pattern PLAIN = Pattern.compile("[\\w$]+");

    private final List<FoundIndex> indexes;
    private final List<PlacedChange> onExisting;
    private final TablesBefore before;

    IndexJudge(Effects effects, TablesBefore before) {
        this.before = before;
        this.onExisting = effects.onExisting();
        this.indexes = FoundIndex.of(effects);
    }

    Judgement judge(Assertion.OfIndex claim) {
        if (claim instanceof Assertion.NewIndex created) {
            return created(created.claimed());
        }
        if (claim instanceof Assertion.NewIndexes counted) {
            return new IndexCountJudge(indexes, onExisting).judge(counted);
        }
        if (claim instanceof Assertion.NewUniqueKey unique) {
            return unique(unique);
        }
        return new DroppedIndexes(onExisting, before).judge((Assertion.DroppedIndex) claim);
    }

    private Judgement created(ClaimedIndex claim) {
        return claim.index().isPresent() ? named(claim, claim.index().get()) : unnamed(claim);
    }

    private Judgement named(ClaimedIndex claim, Name name) {
        Optional<FoundIndex> found = indexes.stream()
                .filter(index -> index.name().filter(name::means).isPresent())
                .findFirst();
        if (found.isPresent()) {
            return compared(claim, found.get());
        }
        if (indexes.stream().anyMatch(index -> index.isCalledBy(name))) {
            return calledByPlace(claim)
                    .orElseGet(() -> Judgement.unchecked("`" + name + "` may be the column or the table of an index"));
        }
        boolean dropped = onExisting.stream()
                .anyMatch(change -> change.change() instanceof SchemaChange.IndexDropped one
                        && name.means(one.index().name()));
        if (dropped) {
            return Judgement.unchecked("the SQL drops index `" + name + "`");
        }
        boolean unknown = indexes.stream().anyMatch(index -> index.name().isEmpty());
        boolean renamed = onExisting.stream()
                .anyMatch(change ->
                        change.change() instanceof SchemaChange.IndexRenamed one && name.means(one.newName()));
        return unknown || renamed
                ? Judgement.unchecked("PostgreSQL may give an index the name `" + name + "`")
                : Judgement.refuted("the SQL creates no index `" + name + "`");
    }

    /** {@code New indexes: `orders.note`, `carts(note)`}: verified as the index of a column, unless that is a table, too. */
    private Optional<Judgement> calledByPlace(ClaimedIndex claim) {
        ClaimedIndex placed = claim.calledByPlace();
        boolean table = claim.columns().isEmpty()
                && indexes.stream().anyMatch(index -> claim.index().get().means(index.table()));
        return table
                ? Optional.empty()
                : indexes.stream()
                        .filter(index -> !placed.isElsewhere(index.table()) && isPlain(index.keys()))
                        .map(index -> compared(placed, index))
                        .filter(judgement -> judgement.verdict() == Verdict.VERIFIED)
                        .findFirst();
    }

    private Judgement compared(ClaimedIndex written, FoundIndex found) {
        ClaimedIndex claim = written.unqualified(found.table());
        if (mayBeCall(claim, found)) {
            return Judgement.unchecked("whether the expressions are the same is not known");
        }
        if (claim.isElsewhere(found.table())) {
            return claim.table().get().resembles(found.table())
                    ? Judgement.unchecked("`" + claim.table().get() + "` may be the model of `" + found.table() + "`")
                    : Judgement.refuted(found.shown() + " is on `" + found.table() + "`", found.place(), "creates it");
        }
        boolean columns = !claim.columns().isEmpty() && !isExactly(claim.columns(), found.keys());
        boolean column = claim.on()
                .filter(on -> !on.means(found.table()) && !isExactly(List.of(on.last()), found.keys()))
                .isPresent();
        if (!isPlain(found.keys()) && (columns || column)) {
            return Judgement.unchecked("whether the expressions are the same is not known");
        }
        boolean onNeither = claim.on()
                .filter(on -> !on.means(found.table()) && !isKeys(List.of(on.last()), found.keys()))
                .isPresent();
        boolean otherKeys = !claim.columns().isEmpty()
                && !isKeys(claim.columns(), found.keys())
                && !isKeys(claim.columns(), found.columns());
        if (onNeither && claim.on().get().resembles(found.table())) {
            return Judgement.unchecked("`" + claim.on().get() + "` may be the model of `" + found.table() + "`");
        }
        if (onNeither || otherKeys) {
            return Judgement.refuted(
                    found.shown() + " is on `" + found.table() + "` (" + String.join(", ", shown(found.keys())) + ")",
                    found.place(),
                    "creates it");
        }
        if (claim.width().filter(width -> !allows(width, found)).isPresent()) {
            return Judgement.refuted(
                    found.shown() + " has " + found.keys().size() + " columns: "
                            + String.join(", ", shown(found.keys())),
                    found.place(),
                    "creates it");
        }
        if (!found.carries(claim.included())) {
            return Judgement.unchecked("what the index includes is told in other words");
        }
        if (claim.unique().filter(unique -> unique != found.unique()).isPresent()) {
            return Judgement.refuted(
                    found.shown() + (found.unique() ? " is unique" : " is not unique"), found.place(), "creates it");
        }
        Optional<Judgement> kind = IndexKindJudge.judge(claim, found);
        Judgement condition = IndexConditionJudge.judge(claim, found);
        return condition.verdict() == Verdict.VERIFIED ? kind.orElse(condition) : condition;
    }

    /** Columns that an index only carries may be counted or not. */
    private static boolean allows(Count width, FoundIndex found) {
        return width.allows(found.keys().size()) || width.allows(found.columns().size());
    }

    /** {@code lower(email)} looks like a table with its column. */
    private static boolean mayBeCall(ClaimedIndex claim, FoundIndex found) {
        return claim.table()
                .filter(table -> !table.means(found.table()))
                .filter(table -> found.keys().stream()
                        .anyMatch(key -> Effects.key(key).startsWith(Effects.key(table.text()) + "(")))
                .isPresent();
    }

    /** Whether the columns are the index's; unknown expressions are not held against an entry. */
    private static boolean isKeys(List<String> claimed, List<String> keys) {
        return !isPlain(keys) || isExactly(claimed, keys);
    }

    private static boolean isPlain(List<String> keys) {
        return keys.stream().allMatch(key -> PLAIN.matcher(FoundIndex.bare(key)).matches());
    }

    private static boolean isExactly(List<String> claimed, List<String> keys) {
        return keys.stream()
                .map(key -> Effects.key(FoundIndex.bare(key)))
                .toList()
                .equals(claimed.stream().map(Effects::key).toList());
    }

    private static List<String> shown(List<String> keys) {
        return keys.stream().map(FoundIndex::bare).toList();
    }

    private Judgement unnamed(ClaimedIndex claim) {
        if (claim.table().filter(this::isName).isPresent()) {
            return named(claim.calledAsTable(), claim.table().get());
        }
        List<FoundIndex> same = indexes.stream()
                .filter(index ->
                        !claim.unqualified(index.table()).isElsewhere(index.table()) || mayBeCall(claim, index))
                .toList();
        List<Judgement> judgements =
                same.stream().map(index -> compared(claim, index)).toList();
        Optional<Judgement> verified = judgements.stream()
                .filter(judgement -> !judgement.isRefuted())
                .min(Comparator.comparing(judgement -> judgement.verdict() != Verdict.VERIFIED));
        String columns = claim.columns().isEmpty()
                ? claim.on().map(on -> " on `" + on + "`").orElse("")
                : " on (" + String.join(", ", claim.columns()) + ")";
        String table = claim.table().map(name -> " of `" + name + "`").orElse("");
        if (verified.isEmpty()
                && claim.listed()
                && claim.columns().stream().allMatch(column -> hasIndex(claim, column))) {
            return Judgement.unchecked("whether one index is meant, or one for each column, is not known");
        }
        Optional<FoundIndex> longer = verified.isEmpty() ? onlyLonger(claim) : Optional.empty();
        if (longer.isPresent()) {
            return Judgement.unchecked(longer.get().shown() + " has ("
                    + String.join(", ", shown(longer.get().keys())) + "), which may be what is meant");
        }
        return verified.orElseGet(() -> indexes.stream()
                                .anyMatch(index -> claim.table()
                                        .filter(one -> one.resembles(index.table()))
                                        .isPresent())
                        && same.isEmpty()
                ? Judgement.unchecked("the entry may name a model instead of a table")
                : onlyWithItsColumns(claim, same)
                        .map(index -> compared(claim, index))
                        .orElseGet(() -> Judgement.refuted("the SQL creates no such index" + columns + table)));
    }

    private static Optional<FoundIndex> onlyWithItsColumns(ClaimedIndex claim, List<FoundIndex> indexes) {
        List<FoundIndex> fitting = indexes.stream()
                .filter(index -> !claim.columns().isEmpty() && isExactly(claim.columns(), index.keys()))
                .toList();
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    /** {@code New index on `orders(user_id)` for open orders}: the rest of its columns may be told in other words. */
    private Optional<FoundIndex> onlyLonger(ClaimedIndex claim) {
        List<FoundIndex> candidates = indexes.stream()
                .filter(index -> index.made() != FoundIndex.Made.BY_PRIMARY_KEY)
                .filter(index -> claim.table()
                        .filter(table -> table.means(index.table()))
                        .isPresent())
                .toList();
        return candidates.size() == 1
                ? candidates.stream()
                        .filter(index -> claim.keys().begin(shown(index.keys())))
                        .filter(index ->
                                !compared(claim.withoutColumns(), index).isRefuted())
                        .findFirst()
                : Optional.empty();
    }

    private boolean hasIndex(ClaimedIndex claim, String column) {
        return indexes.stream()
                .filter(index -> !claim.isElsewhere(index.table()))
                .anyMatch(index -> isKeys(List.of(column), index.keys()));
    }

    /** {@code `orders_state_idx` (`state`)} is written as a table with its columns. */
    private boolean isName(Name written) {
        return indexes.stream()
                .anyMatch(index -> index.name().filter(written::means).isPresent() && !written.means(index.table()));
    }

    private Judgement unique(Assertion.NewUniqueKey claim) {
        Optional<FoundIndex> found = indexes.stream()
                .filter(index -> index.unique() && isExactly(claim.columns(), index.keys()))
                .filter(index -> claim.table().isEmpty() || claim.table().get().means(index.table()))
                .findFirst();
        if (found.isPresent()) {
            return found.get().where().isPresent()
                    ? Judgement.unchecked("it is unique only where a condition holds")
                    : Judgement.verified(found.get().place(), "makes it unique");
        }
        boolean model = claim.table()
                .filter(table ->
                        indexes.stream().anyMatch(one -> table.resembles(one.table()) && !table.means(one.table())))
                .isPresent();
        boolean expression = indexes.stream().anyMatch(index -> index.unique() && !isPlain(index.keys()));
        boolean part = indexes.stream()
                .filter(FoundIndex::unique)
                .filter(index -> claim.table()
                        .filter(table -> !table.means(index.table()))
                        .isEmpty())
                .anyMatch(index -> index.keys().stream()
                        .map(key -> Effects.key(FoundIndex.bare(key)))
                        .toList()
                        .containsAll(claim.columns().stream().map(Effects::key).toList()));
        return model || part || expression || claim.columns().isEmpty()
                ? Judgement.unchecked("which columns of which table are meant is not known")
                : Judgement.refuted("nothing in the SQL makes (" + String.join(", ", claim.columns()) + ") unique");
    }
}

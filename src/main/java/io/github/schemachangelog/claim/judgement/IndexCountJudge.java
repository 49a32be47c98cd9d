package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;

/** Holds numbers of new indexes against those that the migration makes. */
final class IndexCountJudge {
    private final List<FoundIndex> indexes;
    private final List<PlacedChange> onExisting;

    IndexCountJudge(List<FoundIndex> indexes, List<PlacedChange> onExisting) {
        this.indexes = indexes;
        this.onExisting = onExisting;
    }

    Judgement judge(Assertion.NewIndexes claim) {
        List<FoundIndex> fitting = indexes.stream()
                .filter(index -> claim.table().isEmpty() || claim.table().get().means(index.table()))
                .filter(index -> claim.unique().isEmpty() || claim.unique().get() == index.unique())
                .filter(index -> index.made() != FoundIndex.Made.BY_PRIMARY_KEY)
                .filter(index -> IndexKindJudge.isOf(claim.each(), index))
                .toList();
        long uniques = fitting.stream().filter(FoundIndex::unique).count();
        boolean mixed = claim.unique().isEmpty() && uniques > 0 && uniques < fitting.size();
        if (mixed && claim.count().number() < fitting.size()) {
            return Judgement.unchecked("whether unique indexes are counted, too, is not known");
        }
        boolean onColumn = fitting.isEmpty()
                && claim.table()
                        .filter(name -> indexes.stream()
                                .anyMatch(index ->
                                        index.keys().stream().anyMatch(key -> name.means(FoundIndex.bare(key)))))
                        .isPresent();
        if (onColumn) {
            return Judgement.unchecked("`" + claim.table().get() + "` may be a column");
        }
        int certain = (int) fitting.stream()
                .filter(index -> index.made() == FoundIndex.Made.BY_ITSELF)
                .count();
        boolean model = fitting.isEmpty()
                && claim.table()
                        .filter(table -> indexes.stream().anyMatch(one -> table.resembles(one.table())))
                        .isPresent();
        boolean none = indexes.isEmpty()
                && onExisting.stream().anyMatch(change -> change.change() instanceof SchemaChange.OfIndex);
        if (none && claim.table().isEmpty()) {
            return Counting.ofOthers(claim.count(), "index");
        }
        return model
                ? Judgement.unchecked("the entry may name a model instead of a table")
                : Counting.judge(
                        claim.count(),
                        certain,
                        fitting.size(),
                        claim.unique()
                                .map(unique -> unique ? "unique index" : "regular index")
                                .orElse("index"));
    }
}

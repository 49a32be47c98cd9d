package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.NewPrimaryKey;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.word.Name;
import java.util.List;
import java.util.Optional;

/** Holds claims about primary keys against those that the migration makes. */
final class PrimaryKeyJudge {
    private final List<FoundIndex> keys;

    PrimaryKeyJudge(Effects effects) {
        this.keys = FoundIndex.of(effects).stream()
                .filter(index -> index.made() == FoundIndex.Made.BY_PRIMARY_KEY)
                .toList();
    }

    Judgement judge(NewPrimaryKey claim) {
        Optional<FoundIndex> found =
                keys.stream().filter(key -> fits(claim, key)).findFirst();
        if (found.isPresent()) {
            return Judgement.verified(found.get().place(), "makes it the primary key");
        }
        return keys.stream()
                .filter(key ->
                        claim.table().filter(table -> table.means(key.table())).isPresent())
                .findFirst()
                .map(other -> Judgement.refuted(
                        "the primary key of `" + other.table() + "` is (" + String.join(", ", other.keys()) + ")",
                        other.place(),
                        "makes it"))
                .orElseGet(() -> Judgement.unchecked("which table gets this primary key is not known"));
    }

    private static boolean fits(NewPrimaryKey claim, FoundIndex key) {
        boolean columns = claim.columns().stream()
                .map(Effects::key)
                .toList()
                .equals(key.keys().stream().map(Effects::key).toList());
        boolean alone = claim.table().isEmpty() && claim.columns().size() == 1;
        return claim.table().map(table -> table.means(key.table())).orElse(true) && columns
                || alone && new Name(claim.columns().get(0), true).means(key.table());
    }
}

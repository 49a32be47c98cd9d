package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.AddedColumn;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Holds a number of new columns against those that the migration makes. */
final class ColumnCountJudge {
    private final Effects effects;
    private final AttributesJudge attributes;

    ColumnCountJudge(Effects effects, AttributesJudge attributes) {
        this.effects = effects;
        this.attributes = attributes;
    }

    Judgement judge(Assertion.NewColumns counted) {
        boolean others = effects.allColumns().findAny().isEmpty()
                && effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.ColumnDropped one
                                        && ColumnJudge.is(
                                                counted.table(), one.table().name())
                                || change.change() instanceof SchemaChange.ColumnRenamed other
                                        && ColumnJudge.is(
                                                counted.table(), other.table().name()));
        if (others) {
            return Counting.ofOthers(counted.count(), "new column");
        }
        if (counted.table().isEmpty() && !counted.each().equals(Attributes.NONE)) {
            return Judgement.unchecked("on which table the columns are is not known");
        }
        if (counted.table().isEmpty()) {
            int onExisting = effects.addedColumns().size();
            int all = (int) effects.allColumns().count();
            Judgement judgement = Counting.judge(counted.count(), onExisting, all, "new column");
            boolean some =
                    counted.count().number() != onExisting && counted.count().number() != all;
            return some && !judgement.isRefuted()
                    ? Judgement.unchecked("which columns of new tables are meant is not known")
                    : judgement;
        }
        Name table = counted.table().get();
        if (!counted.each().equals(Attributes.NONE)) {
            return ofKind(counted, table);
        }
        int found = (int) columns(counted).count();
        if (counted.named() && found > counted.count().number()) {
            return Judgement.unchecked("the SQL makes " + found + "; the entry may tell of the others elsewhere");
        }
        boolean unknown = found == 0 && effects.allColumns().anyMatch(column -> table.resembles(column.table()));
        return unknown
                ? Judgement.unchecked("`" + table + "` may be the model of a table")
                : Counting.judge(counted.count(), found, "new column");
    }

    /** {@code 3 new nullable columns}: others may be new, too. */
    private Judgement ofKind(Assertion.NewColumns counted, Name table) {
        List<Judgement> each = columns(counted)
                .map(column -> attributes.judge(counted.each(), column))
                .filter(judgement -> !judgement.isRefuted())
                .toList();
        boolean certain = each.stream().allMatch(judgement -> judgement.verdict() == Verdict.VERIFIED);
        boolean model = effects.allColumns().noneMatch(column -> table.means(column.table()))
                && effects.allColumns().anyMatch(column -> table.resembles(column.table()));
        return model || !certain
                ? Judgement.unchecked("which columns are counted is not known")
                : Counting.judge(counted.count(), each.size(), "such column");
    }

    private Stream<AddedColumn> columns(Assertion.NewColumns counted) {
        return effects.allColumns().filter(column -> ColumnJudge.is(counted.table(), column.table()));
    }
}

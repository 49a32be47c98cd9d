package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether what an entry says is dropped may go with something else. */
final class Departures {
    private static final Pattern CASCADE = Pattern.compile("(?i)\\bcascade\\b");

    private final MigrationFacts facts;

    Departures(MigrationFacts facts) {
        this.facts = facts;
    }

    /** Who has only read the SQL does not know what goes with a column, a table or by CASCADE. */
    Optional<String> about(Assertion claim) {
        boolean gone = claim instanceof Assertion.DroppedIndex
                || claim instanceof Assertion.DroppedConstraint
                || claim instanceof Assertion.DroppedObject
                || claim instanceof Assertion.DroppedColumn
                || claim instanceof Assertion.DroppedType;
        boolean renamed = claim instanceof Assertion.DroppedColumn one
                && changes(change -> change instanceof SchemaChange.ColumnRenamed other
                        && one.column().means(other.column()));
        boolean withTable = claim instanceof Assertion.DroppedColumn column
                && changes(change -> change instanceof SchemaChange.TableDropped other
                        && column.table()
                                .filter(table -> table.means(other.table().name()))
                                .isPresent());
        if (renamed || withTable) {
            return Optional.of("the SQL takes it away in another way");
        }
        boolean takesMore = gone
                && facts.seen().isEmpty()
                && changes(change -> change instanceof SchemaChange.ColumnDropped
                        || change instanceof SchemaChange.TableDropped
                        || change instanceof SchemaChange.TypeDropped
                        || change instanceof SchemaChange.OtherObject other
                                && other.verb() == SchemaChange.Verb.DROPPED);
        boolean cascades = gone && CASCADE.matcher(facts.script().text()).find();
        boolean named = !(claim instanceof Assertion.DroppedIndex one) || isCalledAfterDropped(one.index());
        return takesMore && named && (cascades || !(claim instanceof Assertion.DroppedColumn))
                ? Optional.of("it may go with what the SQL drops")
                : Optional.empty();
    }

    /** An index is called after its table and its columns. */
    private boolean isCalledAfterDropped(Name index) {
        String name = Effects.key(index.last());
        return changes(
                change -> change instanceof SchemaChange.ColumnDropped one && name.contains(Effects.key(one.column()))
                        || change instanceof SchemaChange.TableDropped other
                                && name.contains(Effects.key(other.table().name())));
    }

    private boolean changes(Predicate<SchemaChange> which) {
        return facts.effects().onExisting().stream().anyMatch(change -> which.test(change.change()));
    }
}

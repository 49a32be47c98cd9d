package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Losses;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people call something by a name that is not its own: {@code the updated_at trigger}, {@code the checklist tables}. */
final class CallNames {
    private final MigrationFacts facts;
    private final Effects effects;

    CallNames(MigrationFacts facts) {
        this.facts = facts;
        this.effects = facts.effects();
    }

    /** A clause; empty where the claim can only mean what has that name. */
    Optional<String> about(Assertion claim) {
        if (claim instanceof Assertion.NewObject one) {
            return object(one.objectKind(), one.name());
        }
        if (claim instanceof Assertion.DroppedObject one) {
            return object(one.objectKind(), one.name());
        }
        if (claim instanceof Assertion.NewTable one && isOfSeveral(one.table())) {
            return Optional.of("`" + one.table() + "` may be what the names of several tables begin with");
        }
        if (claim instanceof Assertion.NewEnum one && isColumn(one.type())) {
            return Optional.of("`" + one.type() + "` may be a column with such values");
        }
        if (claim instanceof Assertion.NewForeignKey one && isKey(one.target())) {
            return Optional.of("`" + one.target() + "` may be a column");
        }
        return claim instanceof Assertion.Additive && isMadeAgain()
                ? Optional.of("the SQL makes the constraint again in words that are not read")
                : Optional.empty();
    }

    private Optional<String> object(String kind, Name name) {
        return isOfObject(kind, name)
                ? Optional.of("`" + name + "` may tell what the " + kind + " is for")
                : Optional.empty();
    }

    /** Whether the SQL says the words at all, be it as parts of another name, or has an object that the name goes on from. */
    private boolean isOfObject(String kind, Name name) {
        String words = MigrationFacts.words(name.last());
        return facts.words().contains(words)
                || effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.OtherObject other
                                && other.kind().equals(kind)
                                && words.contains(
                                        MigrationFacts.words(other.name().name())));
    }

    private boolean isOfSeveral(Name name) {
        String start = name.last().toLowerCase(Locale.ROOT) + "_";
        return effects.tables().stream()
                        .filter(table -> table.name().toLowerCase(Locale.ROOT).startsWith(start))
                        .count()
                > 1;
    }

    private boolean isColumn(Name name) {
        return effects.allColumns()
                .anyMatch(column -> name.means(column.column().name()));
    }

    /** Whether a foreign key is on a column of that name, or points to one. */
    private boolean isKey(Name name) {
        return effects.constraints().stream()
                .map(Effects.NewConstraint::constraint)
                .flatMap(one -> one.columns().stream())
                .anyMatch(column -> name.means(column) || name.resembles(column));
    }

    /** A block of procedural SQL may make what is dropped before it. */
    private boolean isMadeAgain() {
        List<SchemaChange> changes =
                effects.onExisting().stream().map(PlacedChange::change).toList();
        List<SchemaChange.ConstraintDropped> dropped = changes.stream()
                .filter(SchemaChange.ConstraintDropped.class::isInstance)
                .map(SchemaChange.ConstraintDropped.class::cast)
                .toList();
        boolean more = changes.stream()
                .anyMatch(change -> Losses.isLoss(change)
                        || Losses.mayLose(change)
                        || Losses.isDeleting(change)
                        || Losses.isOverwriting(change));
        String text = facts.words();
        return !dropped.isEmpty()
                && !more
                && dropped.stream()
                        .allMatch(one -> text.contains(MigrationFacts.words("add constraint " + one.constraint())));
    }
}

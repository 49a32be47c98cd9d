package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.ClaimedIndex;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.FoundIndex;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns that a claim may name as the code does: {@code buyerId} in a model that is {@code buyer_id} in the SQL. */
final class Spellings {
    private final Effects effects;

    Spellings(Effects effects) {
        this.effects = effects;
    }

    /** A column of the claim that the SQL has in another spelling, and not in the claim's. */
    Optional<Name> other(Assertion claim) {
        List<Name> claimed = columns(claim);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        List<String> written = written().toList();
        return claimed.stream()
                .filter(name -> written.stream().noneMatch(name::means))
                .filter(name -> written.stream().anyMatch(name::resembles))
                .findFirst();
    }

    private static List<Name> columns(Assertion claim) {
        if (claim instanceof Assertion.DroppedColumn one) {
            return List.of(one.column());
        } else if (claim instanceof Assertion.RenamedColumn one) {
            return List.of(one.column(), one.newName());
        } else if (claim instanceof Assertion.RetypedColumn one) {
            return List.of(one.column());
        } else if (claim instanceof Assertion.Renullified one) {
            return List.of(one.column());
        } else if (claim instanceof Assertion.NewForeignKey one) {
            return Stream.concat(one.column().stream(), one.targetColumn().stream())
                    .toList();
        } else if (claim instanceof Assertion.NewUniqueKey one) {
            return names(one.columns()).toList();
        } else if (claim instanceof Assertion.NewIndex one) {
            ClaimedIndex index = one.claimed();
            return Stream.concat(index.on().stream(), names(index.columns())).toList();
        }
        return List.of();
    }

    private static Stream<Name> names(List<String> columns) {
        return columns.stream().map(column -> new Name(column, true));
    }

    private Stream<String> written() {
        Stream<String> keys = effects.indexes().stream()
                .flatMap(index -> index.index().keys().stream())
                .map(FoundIndex::bare);
        Stream<String> constrained = effects.constraints().stream()
                .map(Effects.NewConstraint::constraint)
                .flatMap(Spellings::columns);
        Stream<String> changed =
                effects.onExisting().stream().map(PlacedChange::change).flatMap(Spellings::columns);
        return Stream.of(effects.allColumns().map(one -> one.column().name()), keys, constrained, changed)
                .flatMap(names -> names);
    }

    private static Stream<String> columns(Constraint constraint) {
        return Stream.concat(
                constraint.columns().stream(),
                constraint.target().stream().flatMap(target -> target.columns().stream()));
    }

    private static Stream<String> columns(SchemaChange change) {
        return change instanceof SchemaChange.ColumnRenamed renamed
                ? Stream.of(renamed.column(), renamed.newName())
                : change instanceof SchemaChange.OfColumn one ? Stream.of(one.column()) : Stream.empty();
    }
}

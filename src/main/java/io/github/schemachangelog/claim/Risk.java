package io.github.schemachangelog.claim;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.RiskLevel;
import io.github.schemachangelog.claim.effect.Deeds;
import io.github.schemachangelog.claim.effect.Effects;
import io.github.schemachangelog.claim.effect.Effects.AddedColumn;
import io.github.schemachangelog.claim.effect.Effects.NewConstraint;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.effect.Widening;
import io.github.schemachangelog.claim.word.Lexer;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.DataVerb;
import io.github.schemachangelog.text.Place;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What makes a migration risky.
 *
 * @param reason what it does, as a clause
 * @param place the SQL that does it
 */
public record Risk(RiskLevel level, String reason, Place place) {
    private static final Pattern USING = Pattern.compile("(?i)\\busing\\b");

    private static final Map<String, RiskLevel> WORDS = Map.ofEntries(
            Map.entry("none", RiskLevel.LOW),
            Map.entry("minimal", RiskLevel.LOW),
            Map.entry("low", RiskLevel.LOW),
            Map.entry("medium", RiskLevel.MEDIUM),
            Map.entry("moderate", RiskLevel.MEDIUM),
            Map.entry("med", RiskLevel.MEDIUM),
            Map.entry("high", RiskLevel.HIGH),
            Map.entry("critical", RiskLevel.HIGH),
            Map.entry("severe", RiskLevel.HIGH));

    /** The level that an entry declares, the higher one of {@code Low to medium}; empty for other words. */
    public static Optional<RiskLevel> declared(Entry entry) {
        return entry.field(FieldName.RISK_LEVEL)
                .map(Field::value)
                .flatMap(value -> Lexer.tokens(value).stream()
                        .takeWhile(
                                token -> token.kind() == Token.Kind.WORD || token.isSymbol("/") || token.isSymbol("-"))
                        .flatMap(token -> Stream.of(token.lower().split("-", -1)))
                        .flatMap(word -> Optional.ofNullable(WORDS.get(word)).stream())
                        .max(Comparator.naturalOrder()));
    }

    /** What makes it riskier than an addition of tables, nullable columns, indexes and enum values; the worst of all. */
    public static Optional<Risk> of(MigrationFacts facts) {
        Effects effects = facts.effects();
        Stream<Risk> changes = Stream.concat(effects.onExisting().stream(), effects.data().stream())
                .filter(change -> !isPassing(change.change(), facts) && !isWidening(change, facts))
                .flatMap(change -> of(change, facts).stream());
        Stream<Risk> columns = effects.addedColumns().stream()
                .filter(column -> effects.needsValue(column))
                .map(Risk::ofColumn);
        Stream<Risk> keys = effects.constraints().stream()
                .filter(one -> mayFail(one, effects))
                .map(Risk::ofConstraint);
        List<Risk> all =
                Stream.of(changes, columns, keys).flatMap(Function.identity()).toList();
        return all.stream().max(Comparator.comparing(risk -> risk.level()));
    }

    private static Optional<Risk> of(PlacedChange placed, MigrationFacts facts) {
        return level(placed.change(), facts).map(level -> new Risk(level, Deeds.of(placed.change()), placed.place()));
    }

    private static Optional<RiskLevel> level(SchemaChange change, MigrationFacts facts) {
        if (change instanceof SchemaChange.TableDropped dropped) {
            boolean again = facts.effects().isNew(dropped.table().name())
                    && !facts.before().contains(new Name(dropped.table().name(), true));
            return again ? Optional.empty() : Optional.of(RiskLevel.HIGH);
        }
        boolean high = change instanceof SchemaChange.ColumnDropped
                || change instanceof SchemaChange.TableRenamed
                || change instanceof SchemaChange.ColumnRenamed
                || change instanceof SchemaChange.ColumnTypeChanged
                || change instanceof SchemaChange.EnumValueRenamed
                || isLossOfRows(change);
        if (high) {
            return Optional.of(RiskLevel.HIGH);
        }
        boolean medium = change instanceof SchemaChange.NullabilityChanged changed && !changed.nullable()
                || change instanceof SchemaChange.DataChanged data && data.verb() == DataVerb.UPDATE;
        return medium ? Optional.of(RiskLevel.MEDIUM) : Optional.empty();
    }

    private static boolean isLossOfRows(SchemaChange change) {
        return change instanceof SchemaChange.DataChanged data
                && (data.verb() == DataVerb.DELETE || data.verb() == DataVerb.TRUNCATE);
    }

    /** {@code DROP TABLE IF EXISTS} before a table that is made and dropped again, and that nobody knows to be there. */
    private static boolean isPassing(SchemaChange change, MigrationFacts facts) {
        return change instanceof SchemaChange.TableDropped dropped
                && facts.effects().isPassing(dropped.table().name())
                && !facts.before().contains(new Name(dropped.table().name(), true));
    }

    /** What {@code USING} gives is not looked into. */
    private static boolean isWidening(PlacedChange placed, MigrationFacts facts) {
        return placed.change() instanceof SchemaChange.ColumnTypeChanged changed
                && !USING.matcher(placed.place().text()).find()
                && facts.before()
                        .typeOf(changed.table().name(), changed.column())
                        .filter(type -> Widening.is(type, changed.type()))
                        .isPresent();
    }

    private static Risk ofColumn(AddedColumn column) {
        String name = "`" + column.table() + "." + column.column().name() + "`";
        return new Risk(RiskLevel.HIGH, "adds " + name + ", NOT NULL without a default", column.place());
    }

    /** Whether rows that are there may break it: a new column of theirs holds nothing that could. */
    private static boolean mayFail(NewConstraint one, Effects effects) {
        Constraint constraint = one.constraint();
        boolean onNewColumns = !constraint.columns().isEmpty()
                && constraint.columns().stream()
                        .allMatch(name -> effects.addedColumns().stream()
                                .anyMatch(column -> column.table().equalsIgnoreCase(one.table())
                                        && column.column().name().equalsIgnoreCase(name)));
        return !effects.isNew(one.table())
                && !onNewColumns
                && !isKeyAgain(one, effects)
                && constraint.validated()
                && constraint.kind() != Constraint.Kind.USING_INDEX
                && constraint.kind() != Constraint.Kind.NOT_NULL;
    }

    /** A foreign key that goes and comes again under its name gets other actions; the rows have kept it until now. */
    private static boolean isKeyAgain(NewConstraint one, Effects effects) {
        return one.constraint().kind() == Constraint.Kind.FOREIGN_KEY
                && effects.onExisting().stream()
                        .anyMatch(change -> change.change() instanceof SchemaChange.ConstraintDropped dropped
                                && dropped.table().name().equalsIgnoreCase(one.table())
                                && one.constraint()
                                        .name()
                                        .filter(dropped.constraint()::equalsIgnoreCase)
                                        .isPresent());
    }

    private static Risk ofConstraint(NewConstraint one) {
        return new Risk(
                RiskLevel.MEDIUM, "adds a constraint to `" + one.table() + "`, which its rows may break", one.place());
    }
}

package io.github.schemachangelog.rehearsal.catalog;

import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.Constraint.Action;
import io.github.schemachangelog.evidence.Constraint.Kind;
import io.github.schemachangelog.evidence.Constraint.Target;
import io.github.schemachangelog.evidence.ConstraintFacts;
import java.util.List;
import java.util.Optional;

/** Reads the row of a constraint. */
final class ConstraintRow {
    private ConstraintRow() {}

    static ConstraintFacts facts(CatalogRow row) {
        Kind kind = kind(row.text(1));
        boolean keyed = kind != Kind.CHECK && kind != Kind.EXCLUDE;
        Constraint constraint = new Constraint(
                Optional.of(row.text(0)),
                kind,
                keyed ? row.lines(3) : List.of(),
                row.maybe(5)
                        .map(table -> new Target(
                                CatalogFactsReader.name(row.text(4), table),
                                row.lines(6),
                                action(row.text(7)),
                                action(row.text(8)))),
                row.maybe(9),
                row.flag(2));
        return new ConstraintFacts(row.id(), constraint, row.text(10), row.text(11));
    }

    /** As {@code pg_constraint.contype} has it. */
    private static Kind kind(String letter) {
        return switch (letter) {
            case "p" -> Kind.PRIMARY_KEY;
            case "u" -> Kind.UNIQUE;
            case "f" -> Kind.FOREIGN_KEY;
            case "c" -> Kind.CHECK;
            case "x" -> Kind.EXCLUDE;
            case "n" -> Kind.NOT_NULL;
            default -> throw new IllegalArgumentException("no kind of constraint: " + letter);
        };
    }

    /** As {@code pg_constraint.confdeltype} has it. */
    private static Action action(String letter) {
        return switch (letter) {
            case "a" -> Action.NO_ACTION;
            case "r" -> Action.RESTRICT;
            case "c" -> Action.CASCADE;
            case "n" -> Action.SET_NULL;
            case "d" -> Action.SET_DEFAULT;
            default -> throw new IllegalArgumentException("no action of a foreign key: " + letter);
        };
    }
}

package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.Constraint.Action;
import io.github.schemachangelog.evidence.Constraint.Kind;
import io.github.schemachangelog.evidence.Constraint.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a constraint off its words, from {@code CONSTRAINT} or the keyword of its kind on. The grammar has accepted them and
 * says where they end.
 */
final class ConstraintReader {
    private final Words words;
    private final List<String> ownColumn;
    private final int body;

    /** @param ownColumn the column that the constraint is written behind; empty for one of a table */
    ConstraintReader(Words words, List<String> ownColumn) {
        this.words = words;
        this.ownColumn = ownColumn;
        this.body = words.is(0, "constraint") ? 2 : 0;
    }

    /** Empty for a default, a generated column, {@code NULL} and a nameless {@code NOT NULL}. */
    Optional<Constraint> read() {
        if (words.is(body, "primary")) {
            return Optional.of(keyOf(Kind.PRIMARY_KEY, body + 2));
        }
        if (words.is(body, "unique")) {
            return Optional.of(keyOf(Kind.UNIQUE, body + 1));
        }
        if (words.is(body, "foreign") || words.is(body, "references")) {
            return Optional.of(foreignKey());
        }
        if (words.is(body, "check")) {
            return Optional.of(of(Kind.CHECK, List.of(), Optional.of(parenthesised(body + 1))));
        }
        if (words.is(body, "exclude")) {
            String expression = words.between(body, words.size()).source();
            return Optional.of(of(Kind.EXCLUDE, List.of(), Optional.of(expression)));
        }
        return words.are(body, "not", "null") ? notNull() : Optional.empty();
    }

    private Optional<Constraint> notNull() {
        boolean named = words.is(0, "constraint");
        boolean ofTable = ownColumn.isEmpty() && body + 2 < words.size();
        List<String> columns = ofTable ? List.of(Literals.name(words, body + 2)) : ownColumn;
        return named || ofTable ? Optional.of(of(Kind.NOT_NULL, columns, Optional.empty())) : Optional.empty();
    }

    private Constraint keyOf(Kind kind, int afterKind) {
        if (words.are(afterKind, "using", "index")) {
            return of(Kind.USING_INDEX, List.of(), Optional.empty());
        }
        int open = afterKind;
        while (words.is(open, "nulls") || words.is(open, "not") || words.is(open, "distinct")) {
            open++;
        }
        List<String> columns = words.isSymbol(open, '(') ? names(open) : ownColumn;
        return of(kind, columns, Optional.empty());
    }

    private Constraint foreignKey() {
        boolean ofTable = words.is(body, "foreign");
        List<String> columns = ofTable ? names(body + 2) : ownColumn;
        int references = words.indexOutside(body, "references");
        int behindTarget = words.afterName(references + 1);
        Target target = new Target(
                Literals.qualifiedName(words, references + 1),
                words.isSymbol(behindTarget, '(') ? names(behindTarget) : List.of(),
                action("delete"),
                action("update"));
        return new Constraint(name(), Kind.FOREIGN_KEY, columns, Optional.of(target), Optional.empty(), isValidated());
    }

    private Action action(String event) {
        int on = words.indexOutside(body, "on", event);
        if (on < 0) {
            return Action.NO_ACTION;
        }
        if (words.is(on + 2, "set")) {
            return words.is(on + 3, "null") ? Action.SET_NULL : Action.SET_DEFAULT;
        }
        return switch (words.folded(on + 2)) {
            case "cascade" -> Action.CASCADE;
            case "restrict" -> Action.RESTRICT;
            default -> Action.NO_ACTION;
        };
    }

    private Constraint of(Kind kind, List<String> columns, Optional<String> expression) {
        return new Constraint(name(), kind, columns, Optional.empty(), expression, isValidated());
    }

    private Optional<String> name() {
        return words.is(0, "constraint") ? Optional.of(Literals.name(words, 1)) : Optional.empty();
    }

    private boolean isValidated() {
        return words.indexOutside(body, "not", "valid") < 0 && words.indexOutside(body, "not", "enforced") < 0;
    }

    /** The names in the parentheses that open there; of {@code b WITHOUT OVERLAPS} and {@code PERIOD b} the column. */
    private List<String> names(int open) {
        List<String> names = new ArrayList<>();
        for (int i = open + 1; i < words.size() && !words.isSymbol(i, ')'); i++) {
            boolean first = words.isSymbol(i - 1, '(') || words.isSymbol(i - 1, ',');
            if (first) {
                boolean period = words.is(i, "period") && !words.isSymbol(i + 1, ',') && !words.isSymbol(i + 1, ')');
                names.add(Literals.name(words, period ? i + 1 : i));
            }
        }
        return names;
    }

    private String parenthesised(int open) {
        int close = words.closing(open);
        return close > open + 1 ? words.between(open + 1, close).source() : "";
    }
}

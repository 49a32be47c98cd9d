package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Column.Generation;
import io.github.schemachangelog.evidence.Constraint;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.sql.Lexeme.Kind;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Column_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_index_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Define_columnsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_definitionContext;

/** Reads tables, their columns and their indexes off pgcodekeeper's parse tree of one statement. */
final class TableReader {
    private static final Set<String> TEMPORARY = Set.of("temp", "temporary");

    private final Words words;
    private final Words parsed;
    private final List<WrittenChange> changes = new ArrayList<>();

    TableReader(Sentence sentence) {
        this.words = sentence.words();
        this.parsed = sentence.simplified();
    }

    List<WrittenChange> create(Create_table_statementContext create) {
        ObjectName table = isTemporary()
                ? new ObjectName(Optional.of("pg_temp"), name(create.name).name())
                : name(create.name);
        @Nullable Define_columnsContext defined = create.define_table().define_columns();
        if (defined == null || defined.INHERITS() != null) {
            add(new SchemaChange.NotReadable("columns of `" + table + "` come from elsewhere"), words.span());
        }
        List<Column> columns = new ArrayList<>();
        List<Constraint> constraints = new ArrayList<>();
        if (defined != null) {
            defined.table_column_def().forEach(part -> {
                if (part.table_column_definition() != null) {
                    columns.add(column(part.table_column_definition()));
                    constraints.addAll(constraintsOf(part.table_column_definition()));
                } else if (part.tabl_constraint != null) {
                    constraint(part.tabl_constraint, List.of()).ifPresent(constraints::add);
                } else {
                    add(new SchemaChange.NotReadable("columns of `" + table + "` come from elsewhere"), span(part));
                }
            });
        }
        boolean ifAbsent = words.indexOutside(1, "if", "not", "exists") > 0;
        add(new SchemaChange.TableCreated(table, keyed(columns, constraints), constraints, ifAbsent), words.span());
        return changes;
    }

    List<WrittenChange> create(Create_index_statementContext index) {
        List<String> keys = index.index_rest().index_columns().index_column().stream()
                .map(key -> key(words.within(span(key))))
                .toList();
        String method = Optional.ofNullable(index.index_rest().method)
                .map(word -> name(word).name().toLowerCase(Locale.ROOT))
                .orElse("btree");
        List<String> included = Optional.ofNullable(index.index_rest().including_index())
                .map(including -> including.identifier().stream()
                        .map(column -> name(column).name())
                        .toList())
                .orElse(List.of());
        Optional<String> where = Optional.ofNullable(index.index_rest().index_where())
                .map(condition -> words.within(span(condition.vex())).source());
        add(
                new SchemaChange.IndexCreated(
                        Optional.ofNullable(index.name).map(name -> name(name).name()),
                        name(index.table_name),
                        method,
                        keys,
                        included,
                        where,
                        index.UNIQUE() != null,
                        index.CONCURRENTLY() != null),
                words.span());
        return changes;
    }

    List<WrittenChange> alter(Alter_table_statementContext alter) {
        ObjectName table = name(alter.name);
        for (Table_actionContext action : alter.table_action()) {
            act(table, action);
        }
        return changes;
    }

    private void act(ObjectName table, Table_actionContext action) {
        if (action.table_column_definition() != null) {
            addColumn(table, action);
        } else if (action.DROP() != null && action.column != null) {
            add(new SchemaChange.ColumnDropped(table, name(action.column).name()), span(action));
        } else if (action.column_action() != null) {
            alterColumn(table, action, action.column_action());
        } else if (action.tabl_constraint != null) {
            constraint(action.tabl_constraint, List.of())
                    .ifPresent(constraint -> add(new SchemaChange.ConstraintAdded(table, constraint), span(action)));
        } else if (action.drop_constraint() != null) {
            String name = name(action.drop_constraint().constraint_name).name();
            add(new SchemaChange.ConstraintDropped(table, name), span(action));
        } else if (action.validate_constraint() != null) {
            String name = name(action.validate_constraint().constraint_name).name();
            add(new SchemaChange.ConstraintValidated(table, name), span(action));
        } else {
            add(
                    rowSecurity(words.within(span(action)))
                            .<SchemaChange>map(security -> new SchemaChange.RowSecurityChanged(table, security))
                            .orElseGet(() -> new SchemaChange.OtherObject("table", table, SchemaChange.Verb.ALTERED)),
                    span(action));
        }
    }

    private static Optional<SchemaChange.RowSecurity> rowSecurity(Words action) {
        boolean not = action.is(0, "no");
        if (!action.are(not ? 2 : 1, "row", "level", "security")) {
            return Optional.empty();
        }
        return switch (action.folded(not ? 1 : 0)) {
            case "enable" -> Optional.of(SchemaChange.RowSecurity.ENABLED);
            case "disable" -> Optional.of(SchemaChange.RowSecurity.DISABLED);
            case "force" -> Optional.of(not ? SchemaChange.RowSecurity.NOT_FORCED : SchemaChange.RowSecurity.FORCED);
            default -> Optional.empty();
        };
    }

    /** {@code CREATE LOCAL TEMP TABLE}. */
    private boolean isTemporary() {
        return TEMPORARY.contains(words.folded(1)) || TEMPORARY.contains(words.folded(2));
    }

    private void addColumn(ObjectName table, Table_actionContext action) {
        Table_column_definitionContext definition = action.table_column_definition();
        List<Constraint> constraints = constraintsOf(definition);
        Column column = keyed(List.of(column(definition)), constraints).get(0);
        boolean ifAbsent = words.within(span(action)).indexOutside(0, "if", "not", "exists") > 0;
        add(new SchemaChange.ColumnAdded(table, column, ifAbsent), span(action));
        constraints.forEach(constraint -> add(new SchemaChange.ConstraintAdded(table, constraint), span(action)));
    }

    private void alterColumn(ObjectName table, Table_actionContext action, Column_actionContext change) {
        String column = name(action.column).name();
        if (change.TYPE() != null) {
            String type = TypeNames.normalised(words.within(span(change.data_type())));
            add(new SchemaChange.ColumnTypeChanged(table, column, type), span(action));
        } else if (change.set_def_column() != null) {
            String text = words.within(span(change.set_def_column().vex())).source();
            add(new SchemaChange.DefaultChanged(table, column, Optional.of(text)), span(action));
        } else if (change.drop_def() != null) {
            add(new SchemaChange.DefaultChanged(table, column, Optional.empty()), span(action));
        } else if (change.NULL() != null) {
            add(new SchemaChange.NullabilityChanged(table, column, change.set == null), span(action));
        } else {
            add(new SchemaChange.OtherObject("table", table, SchemaChange.Verb.ALTERED), span(action));
        }
    }

    private Column column(Table_column_definitionContext definition) {
        boolean nullable = true;
        Optional<String> defaultText = Optional.empty();
        Generation generation = Generation.NONE;
        for (Constraint_commonContext constraint : definition.constraint_common()) {
            var body = constraint.constr_body();
            if (body.default_expr != null) {
                defaultText = Optional.of(words.within(span(body.default_expr)).source());
            } else if (body.identity_body() != null) {
                generation = Generation.IDENTITY;
            } else if (body.GENERATED() != null) {
                generation = Generation.EXPRESSION;
            }
            boolean notNull = body.NOT() != null && body.NULL() != null;
            nullable &= !notNull && body.PRIMARY() == null && body.identity_body() == null;
        }
        String type = TypeNames.normalised(words.within(span(definition.data_type())));
        boolean serial = type.endsWith("serial");
        return new Column(name(definition.identifier()).name(), type, nullable && !serial, defaultText, generation);
    }

    private List<Constraint> constraintsOf(Table_column_definitionContext definition) {
        List<String> column = List.of(name(definition.identifier()).name());
        return definition.constraint_common().stream()
                .flatMap(constraint -> constraint(constraint, column).stream())
                .toList();
    }

    private Optional<Constraint> constraint(Constraint_commonContext constraint, List<String> ownColumn) {
        Words own = words.within(span(constraint));
        // What the grammar does not take was left out of the tree; it stands behind what is in it.
        int behind = words.indexAt(span(constraint).end());
        Words whole = words.are(behind, "not", "valid")
                ? words.within(
                        new Span(span(constraint).start(), words.at(behind + 1).end()))
                : own;
        return new ConstraintReader(whole, ownColumn).read();
    }

    /** A primary key makes its columns NOT NULL wherever it is written. */
    private static List<Column> keyed(List<Column> columns, List<Constraint> constraints) {
        List<String> notNull = constraints.stream()
                .filter(constraint -> constraint.kind() == Constraint.Kind.PRIMARY_KEY
                        || constraint.kind() == Constraint.Kind.NOT_NULL)
                .flatMap(constraint -> constraint.columns().stream())
                .toList();
        return columns.stream()
                .map(column -> notNull.contains(column.name()) ? column.withNullable(false) : column)
                .toList();
    }

    /** A column by its name, with its order and operator class as written; an expression as written. */
    private static String key(Words key) {
        boolean column = key.lexemes().stream()
                .allMatch(lexeme -> lexeme.kind() == Kind.WORD || lexeme.kind() == Kind.QUOTED_NAME);
        if (!column) {
            return key.source();
        }
        String name = Literals.name(key, 0);
        return key.size() == 1 ? name : name + " " + key.between(1, key.size()).source();
    }

    private ObjectName name(ParserRuleContext name) {
        return Literals.qualifiedName(words.within(span(name)), 0);
    }

    private Span span(ParserRuleContext part) {
        return Grammar.span(parsed, part);
    }

    private void add(SchemaChange change, Span at) {
        changes.add(new WrittenChange(change, words.span(), at));
    }
}

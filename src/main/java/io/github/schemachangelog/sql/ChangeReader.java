package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.sql.Lexeme.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.StatementContext;

/** Says what one statement changes. What it cannot tell for certain is {@link SchemaChange.NotReadable}, never nothing. */
final class ChangeReader {
    private static final Set<String> MODIFIERS = Set.of("""
            or replace temp temporary unlogged global local unique recursive constraint trusted procedural""".split("\\s+"));
    private static final Set<String> TWO_WORDS =
            Set.of("materialized", "foreign", "event", "text", "access", "default", "user", "large", "operator");
    private static final Set<String> CHANGES_NOTHING = Set.of("""
            set reset show begin start commit end rollback abort savepoint release lock analyze analyse vacuum
            explain listen notify unlisten checkpoint discard cluster reindex refresh prepare deallocate fetch
            move close declare load""".split("\\s+"));

    /** Words before a parenthesis that open no call, and PostgreSQL's own functions that change no schema. */
    private static final Set<String> HARMLESS = Set.of("""
            all and any as by distinct else except exists filter from in intersect join lateral materialized not on or
            over select some then union using values when where with within
            avg coalesce count currval current_setting greatest least lower max min nextval now nullif
            pg_advisory_lock pg_advisory_unlock pg_advisory_xact_lock pg_get_serial_sequence pg_notify pg_sleep row
            setval sum upper""".split("\\s+"));

    private final Sentence sentence;
    private final Words words;

    ChangeReader(Sentence sentence) {
        this.sentence = sentence;
        this.words = sentence.words();
    }

    List<WrittenChange> read() {
        return switch (words.folded(0)) {
            case "create", "alter" -> defined();
            case "drop" -> dropped();
            case "comment", "grant", "revoke" -> List.of(aside());
            case "insert", "update", "delete", "merge", "truncate", "copy" -> new DataReader(words).read();
            case "with" -> {
                List<WrittenChange> data = new DataReader(words).read();
                yield data.isEmpty() ? queried() : data;
            }
            case "do" -> notReadable("a DO block");
            case "call" -> notReadable("a procedure call");
            case "execute" -> notReadable("a prepared statement");
            case "select", "values", "table", "(" -> queried();
            default -> CHANGES_NOTHING.contains(words.folded(0)) ? List.of() : notReadable("not understood");
        };
    }

    private List<WrittenChange> queried() {
        if (words.indexOutside(0, "into") > 0) {
            return notReadable("columns come from elsewhere");
        }
        for (int i = 1; i < words.size(); i++) {
            if (words.isSymbol(i, '(') && mayChange(i - 1)) {
                return notReadable("a function call");
            }
        }
        return List.of();
    }

    /** Whether a word before a parenthesis may name a function that does something to the schema. */
    private boolean mayChange(int index) {
        return words.at(index).kind() == Kind.QUOTED_NAME
                || words.at(index).kind() == Kind.WORD && !HARMLESS.contains(words.folded(index));
    }

    private List<WrittenChange> defined() {
        boolean table = words.startsWith("alter", "table")
                || words.startsWith("alter", "foreign", "table")
                || words.folded(kindIndex()).equals("table")
                || words.folded(kindIndex()).equals("index") && words.is(0, "create");
        if (renames()) {
            return renamed();
        }
        if (table) {
            return ofTable();
        }
        if (words.startsWith("create", "schema") && words.indexOutside(2, "create") > 0) {
            return notReadable("what a schema is made with");
        }
        if (words.startsWith("alter", "type") || words.startsWith("create", "type")) {
            return ofType();
        }
        return other(words.is(0, "create") ? Verb.CREATED : Verb.ALTERED);
    }

    private List<WrittenChange> ofTable() {
        Optional<Schema_statementContext> tree = sentence.reading().tree().map(StatementContext::schema_statement);
        if (tree.isEmpty()) {
            return notReadable("not understood");
        }
        TableReader reader = new TableReader(sentence);
        var create = tree.get().schema_create();
        var alter = tree.get().schema_alter();
        if (create != null && create.create_table_statement() != null) {
            return reader.create(create.create_table_statement());
        }
        if (create != null && create.create_index_statement() != null) {
            return reader.create(create.create_index_statement());
        }
        boolean actions = alter != null
                && alter.alter_table_statement() != null
                && !alter.alter_table_statement().table_action().isEmpty();
        if (alter != null && actions) {
            return reader.alter(alter.alter_table_statement());
        }
        return create != null ? notReadable("columns come from elsewhere") : other(Verb.ALTERED);
    }

    private boolean renames() {
        return words.is(0, "alter") && words.indexOutside(2, "rename") > 0;
    }

    private List<WrittenChange> renamed() {
        int nameIndex = nameIndex();
        ObjectName name = Literals.qualifiedName(words, nameIndex);
        int rename = words.indexOutside(nameIndex + 1, "rename");
        int to = words.indexOutside(rename, "to");
        if (rename < 0 || to < 0) {
            return notReadable("not understood");
        }
        String kind = kind();
        String before = Literals.name(words, to - 1);
        String after = Literals.name(words, to + 1);
        boolean whole = to == rename + 1;
        if (kind.equals("table") || kind.equals("foreign table")) {
            return List.of(change(
                    whole
                            ? new SchemaChange.TableRenamed(name, after)
                            : words.is(rename + 1, "constraint")
                                    ? new SchemaChange.ConstraintRenamed(name, before, after)
                                    : new SchemaChange.ColumnRenamed(name, before, after)));
        }
        if (kind.equals("type") && words.is(rename + 1, "value")) {
            return List.of(change(new SchemaChange.EnumValueRenamed(name, value(to - 1), value(to + 1))));
        }
        if (kind.equals("type") && whole) {
            return List.of(change(new SchemaChange.TypeRenamed(name, after)));
        }
        return kind.equals("index") ? List.of(change(new SchemaChange.IndexRenamed(name, after))) : other(Verb.ALTERED);
    }

    private List<WrittenChange> ofType() {
        ObjectName name = Literals.qualifiedName(words, 2);
        int next = words.afterName(2);
        if (words.is(0, "create") && words.are(next, "as", "enum")) {
            List<String> values = new ArrayList<>();
            for (int i = next; i < words.size(); i++) {
                if (words.at(i).kind() == Kind.STRING) {
                    values.add(value(i));
                }
            }
            return List.of(change(new SchemaChange.EnumCreated(name, values)));
        }
        Optional<EnumValue> added = EnumValue.addedBy(words);
        if (added.isEmpty()) {
            return other(words.is(0, "create") ? Verb.CREATED : Verb.ALTERED);
        }
        return List.of(change(new SchemaChange.EnumValueAdded(
                name, added.get().text(), neighbour("before", next), neighbour("after", next))));
    }

    private Optional<String> neighbour(String side, int from) {
        int index = words.indexOutside(from, side);
        return index > 0 && index + 1 < words.size() ? Optional.of(value(index + 1)) : Optional.empty();
    }

    private String value(int index) {
        return Literals.unquoted(words.written(index));
    }

    private List<WrittenChange> dropped() {
        List<WrittenChange> changes = new ArrayList<>();
        String kind = kind();
        int next = nameIndex();
        if (next >= words.size()) {
            return notReadable("not understood");
        }
        boolean more = true;
        while (more) {
            changes.add(change(drop(kind, Literals.qualifiedName(words, next))));
            int behind = words.afterName(next);
            behind = words.isSymbol(behind, '(') ? words.closing(behind) + 1 : behind;
            more = words.isSymbol(behind, ',');
            next = behind + 1;
        }
        return changes;
    }

    private SchemaChange drop(String kind, ObjectName name) {
        return switch (kind) {
            case "table", "foreign table" -> new SchemaChange.TableDropped(name);
            case "index" -> new SchemaChange.IndexDropped(name, words.is(2, "concurrently"));
            case "type" -> new SchemaChange.TypeDropped(name);
            default -> new SchemaChange.OtherObject(kind, name, Verb.DROPPED);
        };
    }

    private WrittenChange aside() {
        int on = words.indexOutside(1, "on");
        boolean comment = words.is(0, "comment");
        Verb verb = comment ? Verb.COMMENTED : words.is(0, "grant") ? Verb.GRANTED : Verb.REVOKED;
        if (on < 0) {
            return change(new SchemaChange.OtherObject("role", Literals.qualifiedName(words, 1), verb));
        }
        boolean named = comment || Commands.isObject(words.folded(on + 1));
        String kind = named ? words.folded(on + 1) : "table";
        return change(new SchemaChange.OtherObject(kind, Literals.qualifiedName(words, on + (named ? 2 : 1)), verb));
    }

    private List<WrittenChange> other(Verb verb) {
        return nameIndex() < words.size()
                ? List.of(
                        change(new SchemaChange.OtherObject(kind(), Literals.qualifiedName(words, nameIndex()), verb)))
                : notReadable("not understood");
    }

    private int kindIndex() {
        int kind = 1;
        while (MODIFIERS.contains(words.folded(kind))) {
            kind++;
        }
        return kind;
    }

    private String kind() {
        int kind = kindIndex();
        return TWO_WORDS.contains(words.folded(kind))
                ? words.folded(kind) + " " + words.folded(kind + 1)
                : words.folded(kind);
    }

    private int nameIndex() {
        int next = kindIndex() + (TWO_WORDS.contains(words.folded(kindIndex())) ? 2 : 1);
        next = words.is(next, "concurrently") ? next + 1 : next;
        next = words.are(next, "if", "not", "exists") ? next + 3 : words.are(next, "if", "exists") ? next + 2 : next;
        return words.is(next, "only") ? next + 1 : next;
    }

    private List<WrittenChange> notReadable(String reason) {
        return List.of(change(new SchemaChange.NotReadable(reason)));
    }

    private WrittenChange change(SchemaChange change) {
        return new WrittenChange(change, words.span(), words.span());
    }
}

package io.github.schemachangelog.sql;

import io.github.schemachangelog.sql.Lexeme.Kind;
import java.util.Set;

/**
 * PostgreSQL's commands, and for which of them pgcodekeeper's grammar is complete: measured on PostgreSQL's own regression
 * tests, it refuses no legal form of these.
 */
final class Commands {
    private static final Set<String> COMMANDS = Set.of("""
            abort alter analyse analyze begin call checkpoint close cluster comment commit copy create
            deallocate declare delete discard do drop end execute explain fetch grant import insert listen load
            lock merge move notify prepare reassign refresh reindex release repack reset revoke rollback
            savepoint security select set show start table truncate unlisten update vacuum values wait with""".split("\\s+"));
    private static final Set<String> OBJECTS = Set.of("""
            access aggregate cast collation constraint conversion database default domain event extension
            foreign function global group index language large local materialized operator or owned policy
            procedural procedure property publication recursive role routine rule schema sequence server
            statistics subscription system table tablespace temp temporary text transform trigger trusted type
            unique unlogged user variable view""".split("\\s+"));
    private static final Set<String> KNOWN_COMMANDS =
            Set.of("comment", "delete", "do", "insert", "select", "table", "truncate", "update", "values", "with");
    private static final Set<String> KNOWN_OBJECTS = Set.of(
            "extension", "function", "index", "policy", "procedure", "sequence", "table", "trigger", "type", "view");
    private static final Set<String> MODIFIERS = Set.of("""
            constraint global local materialized or recursive replace temp temporary unique unlogged""".split("\\s+"));

    private static final Set<String> ROUTINES = Set.of("aggregate", "function", "procedure", "routine");

    private Commands() {}

    /** Whether PostgreSQL has no command that starts so, whatever follows. */
    static boolean startsNone(Words words) {
        return words.at(0).kind() != Kind.WORD && !words.isSymbol(0, '(')
                || words.at(0).kind() == Kind.WORD && !COMMANDS.contains(words.folded(0));
    }

    /** Whether {@code CREATE}, {@code ALTER} or {@code DROP} names a kind of object that PostgreSQL does not have. */
    static boolean namesNoObject(Words words) {
        boolean definition = words.is(0, "create") || words.is(0, "alter") || words.is(0, "drop");
        return definition && kindIndex(words) < words.size() && !OBJECTS.contains(words.folded(kindIndex(words)));
    }

    /** The index of the word that names the kind of object. */
    static int kindIndex(Words words) {
        int kind = 1;
        while (words.is(0, "create") && MODIFIERS.contains(words.folded(kind))) {
            kind++;
        }
        return kind;
    }

    /** Whether the word names a kind of object, as in {@code GRANT SELECT ON TABLE}. */
    static boolean isObject(String word) {
        return OBJECTS.contains(word);
    }

    /** Whether the grammar's refusal of such a command is certain. */
    static boolean areKnownWell(Words words) {
        if (words.isSymbol(0, '(') || KNOWN_COMMANDS.contains(words.folded(0))) {
            return !commentsOnRoutine(words);
        }
        if (words.is(0, "create")) {
            return createsKnown(words, kindIndex(words));
        }
        boolean known = !typedSequence(words, 1)
                && KNOWN_OBJECTS.contains(words.folded(1))
                && !words.is(1, "function")
                && !words.is(1, "procedure");
        return known && (words.is(0, "drop") || words.is(0, "alter") && !setsOptions(words));
    }

    /** Since PostgreSQL 10 a routine needs no list of arguments, which the grammar asks for. */
    private static boolean commentsOnRoutine(Words words) {
        return words.startsWith("comment", "on") && ROUTINES.contains(words.folded(2));
    }

    private static boolean createsKnown(Words words, int kind) {
        if (words.is(kind, "type")) {
            return words.indexOutside(kind, "enum") > 0;
        }
        return !typedSequence(words, kind)
                && KNOWN_OBJECTS.contains(words.folded(kind))
                && words.indexOutside(kind, "partition", "of") < 0;
    }

    /** Of indexes and types; those of tables are known. */
    private static boolean setsOptions(Words words) {
        int set = words.is(1, "table") ? -1 : words.indexOutside(2, "set");
        return set > 0 && words.isSymbol(set + 1, '(');
    }

    /** Of the types of a sequence the grammar knows only some spellings. */
    private static boolean typedSequence(Words words, int kind) {
        return words.is(kind, "sequence") && words.indexOutside(kind, "as") > 0;
    }
}

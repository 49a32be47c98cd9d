package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.pattern.Names;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the lines above say of a line: {@code New columns on `t`:} governs the list below it.
 *
 * @param items what each item of the list is
 * @param table the table that they are on
 * @param subject the index or enum that they tell more of
 * @param kind what each item of the list is, too: {@code nullable}, {@code gin}
 * @param readToItsEnd whether all that they say of the list is understood; else nothing in it is verified
 */
public record Scope(Items items, Optional<Name> table, Optional<Name> subject, Set<String> kind, boolean readToItsEnd) {
    /** What the items of a list are. */
    public enum Items {
        /** Sentences, which may claim something or nothing. */
        PROSE,
        /** Changes; one that is not understood is said to be unchecked. */
        CHANGES,
        NEW_TABLES,
        NEW_COLUMNS,
        NEW_ENUMS,
        NEW_INDEXES,
        NEW_UNIQUE_INDEXES,
        NEW_FOREIGN_KEYS,
        NEW_CONSTRAINTS,
        /** Relations of a model, which a database does not know. */
        NEW_RELATIONS,
        DROPPED_TABLES,
        DROPPED_COLUMNS,
        DROPPED_INDEXES,
        DROPPED_TYPES,
        DROPPED_CONSTRAINTS,
        /** Whatever is no longer there: each item tells what it is. */
        GONE,
        /** What more there is to a new or altered table. */
        OF_TABLE,
        /** What more there is to a new index. */
        OF_INDEX,
        /** The values of an enum. */
        OF_ENUM,
        /** Nothing that can be held against a schema: a purpose, a task, an example. */
        REMARKS
    }

    public static final Scope PROSE = of(Items.PROSE);
    public static final Scope CHANGES = of(Items.CHANGES);
    public static final Scope REMARKS = of(Items.REMARKS);

    /** What a change governs that is no more than a name, which may be that of a table: {@code `orders`:}. */
    public static Optional<Scope> ofName(List<Token> line, Scope scope) {
        int end = Names.end(line, 0);
        boolean colon = end > 0 && end == line.size() - 1 && line.get(end).isSymbol(":");
        boolean columns = scope.table().isEmpty()
                && (scope.items() == Items.NEW_COLUMNS || scope.items() == Items.DROPPED_COLUMNS);
        boolean name = end > 0 && (colon || end == line.size());
        return name && (columns || scope.items() == Items.CHANGES)
                ? Optional.of(of(columns ? scope.items() : Items.OF_TABLE, Names.one(line.subList(0, end))))
                : Optional.empty();
    }

    /** What governs words that are said of a table. */
    public static Scope ofTable(Name table) {
        return of(Items.OF_TABLE, table);
    }

    static Scope of(Items items) {
        return of(items, Optional.empty());
    }

    static Scope of(Items items, Optional<Name> table) {
        return new Scope(items, table, Optional.empty(), Set.of(), true);
    }

    static Scope of(Items items, Name table) {
        return of(items, Optional.of(table));
    }

    static Scope about(Items items, Name subject, Optional<Name> table) {
        return new Scope(items, table, Optional.of(subject), Set.of(), true);
    }

    public Scope ofKind(Set<String> words) {
        return new Scope(items, table, subject, Set.copyOf(words), readToItsEnd);
    }

    /** The same on a table. */
    public Scope on(Name other) {
        return new Scope(items, Optional.of(other), subject, kind, readToItsEnd);
    }

    /** The same where more is said of the list than is understood. */
    public Scope unread() {
        return new Scope(items, table, subject, kind, false);
    }

    /** Whether it is a list of what is no longer there. */
    public boolean isOfGone() {
        return switch (items) {
            case DROPPED_TABLES, DROPPED_COLUMNS, DROPPED_INDEXES, DROPPED_TYPES, DROPPED_CONSTRAINTS, GONE -> true;
            default -> false;
        };
    }

    /** Whether it is a list of what is new, or of what is no longer there. */
    public boolean isOfNewOrGone() {
        return switch (items) {
            case NEW_TABLES,
                    NEW_COLUMNS,
                    NEW_ENUMS,
                    NEW_INDEXES,
                    NEW_UNIQUE_INDEXES,
                    NEW_FOREIGN_KEYS,
                    NEW_CONSTRAINTS -> true;
            default -> isOfGone();
        };
    }

    /** The table that a line names, else the one that is named above it. */
    public Optional<Name> or(Optional<Name> named) {
        return named.isPresent() ? named : table;
    }
}

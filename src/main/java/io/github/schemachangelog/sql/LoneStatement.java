package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.SchemaChange.IndexCreated;
import io.github.schemachangelog.evidence.SchemaChange.IndexDropped;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Source;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** A statement that commits by itself, by how one tells whether it was carried out. */
public sealed interface LoneStatement {
    /**
     * Makes an index that has a name.
     *
     * @param table whose schema is the index's as well
     * @param ifNotExists whether it is content with an index that is there, valid or not
     */
    record MakesIndex(String index, ObjectName table, boolean ifNotExists) implements LoneStatement {}

    /** Drops one index. */
    record DropsIndex(ObjectName index) implements LoneStatement {}

    /** Comes to the same when it is carried out again. */
    record Repeatable() implements LoneStatement {}

    /**
     * Only a person can tell.
     *
     * @param partly whether a part of it may be there where it failed
     */
    record Untold(boolean partly) implements LoneStatement {}

    /** Their effect is the same however often they run, or goes with the session. */
    Set<String> REPEATABLE = Set.of("vacuum", "analyze", "reindex", "cluster", "discard", "checkpoint", "set", "reset");

    /** May commit inside of themselves. */
    Set<String> COMMITTING = Set.of("call", "do");

    Pattern COMMIT = Pattern.compile("(?i)\\bcommit\\b");

    /**
     * What a statement is.
     *
     * @param facts of the script that holds it
     */
    static LoneStatement of(Source source, Statement statement, ScriptFacts facts) {
        Words words = new Splitter(source.text(), statement.span())
                .split().statements().stream().findFirst().orElse(null);
        if (words == null) {
            return new Untold(true);
        }
        String first = words.folded(0);
        if (REPEATABLE.contains(first) || words.startsWith("alter", "system")) {
            return new Repeatable();
        }
        if (COMMITTING.contains(first)) {
            String text = source.slice(statement.span());
            return new Untold(first.equals("call") || COMMIT.matcher(text).find());
        }
        return ofIndex(words, statement, facts.changes());
    }

    private static LoneStatement ofIndex(Words words, Statement statement, List<WrittenChange> changes) {
        List<WrittenChange> own = changes.stream()
                .filter(change -> statement.span().contains(change.statement()))
                .toList();
        if (own.size() == 1 && own.get(0).change() instanceof IndexDropped dropped) {
            return new DropsIndex(dropped.index());
        }
        if (own.size() == 1
                && own.get(0).change() instanceof IndexCreated made
                && made.index().isPresent()) {
            return new MakesIndex(made.index().get(), made.table(), words.indexOutside(2, "if", "not", "exists") > 0);
        }
        // A new database is there as a whole, or not at all.
        return new Untold(!words.startsWith("create", "database"));
    }
}

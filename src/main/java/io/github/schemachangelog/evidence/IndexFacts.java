package io.github.schemachangelog.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An index that no constraint makes, of a table or a materialized view.
 *
 * @param identity the server's number of it; 0 where it is found by its name alone
 * @param keys columns or expressions, in order, without INCLUDE
 * @param included the columns of INCLUDE, in order
 * @param where the condition of a partial index
 * @param valid false where a {@code CREATE INDEX CONCURRENTLY} has failed half way
 * @param definition the server's whole text of it
 * @param traits what can change while it stays the same index: options, statistics
 */
public record IndexFacts(
        long identity,
        ObjectName name,
        ObjectName table,
        List<String> keys,
        List<String> included,
        Optional<String> where,
        boolean unique,
        boolean valid,
        String definition,
        String traits)
        implements Fact {
    private static final Pattern USING = Pattern.compile(" USING (\\w+) \\(");

    public IndexFacts {
        keys = List.copyOf(keys);
        included = List.copyOf(included);
    }

    /** How it is kept, in lower case: {@code btree}, {@code gin}. */
    String method() {
        Matcher using = USING.matcher(definition);
        return using.find() ? using.group(1).toLowerCase(Locale.ROOT) : "btree";
    }

    @Override
    public Object key() {
        return name;
    }

    IndexFacts anonymous() {
        return new IndexFacts(0, name, table, keys, included, where, unique, valid, definition, traits);
    }
}

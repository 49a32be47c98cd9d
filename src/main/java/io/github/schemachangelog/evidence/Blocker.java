package io.github.schemachangelog.evidence;

import java.util.ArrayList;
import java.util.List;

/**
 * A session that another one waits for.
 *
 * @param application as it names itself; often empty
 * @param user empty where we may not know
 * @param host its address; empty for a local one, and where we may not know
 * @param state as PostgreSQL has it: {@code active}, {@code idle in transaction}
 * @param since when its transaction, or else the session, began: PostgreSQL's text
 * @param query its current or last query, without literals, on one line, at most 100 characters; for the console, as no
 *     file is to keep what others ask
 */
public record Blocker(int pid, String application, String user, String host, String state, String since, String query) {

    /** {@code pid 4711 (psql, user app, from 10.0.0.7, idle in transaction since …): SELECT …}, as far as it is known. */
    @Override
    public String toString() {
        return who() + (query.isEmpty() ? "" : ": " + query);
    }

    /** The same without the query. */
    public String who() {
        List<String> known = new ArrayList<>();
        add(known, "", application);
        add(known, "user ", user);
        add(known, "from ", host);
        add(known, "", since.isEmpty() || state.isEmpty() ? state : state + " since " + since);
        return "pid " + pid + (known.isEmpty() ? "" : " (" + String.join(", ", known) + ")");
    }

    private static void add(List<String> known, String before, String text) {
        if (!text.isEmpty()) {
            known.add(before + text);
        }
    }
}

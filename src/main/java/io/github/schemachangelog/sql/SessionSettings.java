package io.github.schemachangelog.sql;

import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a script sets for its session by its own words: what holds for a transaction alone, and what is rolled back, is none
 * of it.
 */
public final class SessionSettings {
    private static final Set<String> COUNTING = Set.of(
            "set",
            "reset",
            "select",
            "discard",
            "begin",
            "start",
            "commit",
            "end",
            "rollback",
            "abort",
            "prepare",
            "savepoint");

    /** Of a script without statements. */
    public static final SessionSettings NONE = new SessionSettings(List.of(Optional.empty()));

    /** Behind as many statements as the index says. */
    private final List<Optional<Setting>> behind;

    private SessionSettings(List<Optional<Setting>> behind) {
        this.behind = List.copyOf(behind);
    }

    /**
     * A setting that holds, and with it those before it.
     *
     * @param limitsLocks whether it or one before it says how long one waits for a lock
     */
    private record Setting(Optional<Setting> before, Statement statement, boolean limitsLocks) {}

    /**
     * Those of a script.
     *
     * @param statements all of them
     */
    public static SessionSettings of(Source source, List<Statement> statements) {
        Follower follower = new Follower();
        List<Optional<Setting>> behind = new ArrayList<>();
        behind.add(follower.now);
        for (Statement statement : statements) {
            Splitter.leading(source.text(), statement.span(), COUNTING)
                    .ifPresent(words -> follower.follow(statement, words));
            behind.add(follower.now);
        }
        return new SessionSettings(behind);
    }

    /** The statements that have set what holds behind the script's first ones, in order. */
    public List<Statement> behind(int done) {
        Deque<Statement> statements = new ArrayDeque<>();
        for (Optional<Setting> one = behind.get(done);
                one.isPresent();
                one = one.get().before()) {
            statements.addFirst(one.get().statement());
        }
        return List.copyOf(statements);
    }

    /** Whether the script itself has said, behind its first statements, how long one waits for a lock. */
    public boolean limitLocks(int done) {
        return behind.get(done).filter(Setting::limitsLocks).isPresent();
    }

    /** Goes along with a script's transactions. */
    private static final class Follower {
        private final Map<String, Optional<Setting>> savepoints = new HashMap<>();
        private Optional<Setting> now = Optional.empty();

        /** Whether a transaction is open, and what held when it began. */
        private boolean open;

        private Optional<Setting> begun = Optional.empty();

        private void follow(Statement statement, Words words) {
            switch (statement.transaction()) {
                case BEGIN -> begin();
                case END -> end(now);
                case ROLLBACK -> end(open ? begun : now);
                case INSIDE, OUTSIDE -> followInside(statement, words);
            }
        }

        private void begin() {
            begun = open ? begun : now;
            open = true;
        }

        private void end(Optional<Setting> kept) {
            now = kept;
            open = false;
            savepoints.clear();
        }

        private void followInside(Statement statement, Words words) {
            switch (words.folded(0)) {
                case "savepoint" -> savepoints.put(Literals.name(words, 1), now);
                case "commit", "end" -> chain(now);
                case "rollback", "abort" -> rollBack(words);
                case "discard" -> now = words.is(1, "all") ? Optional.empty() : now;
                default -> limit(words).ifPresent(limits -> add(statement, limits));
            }
        }

        private void chain(Optional<Setting> kept) {
            end(kept);
            begin();
        }

        private void rollBack(Words words) {
            int to = words.indexOutside(1, "to");
            if (to < 0) {
                chain(open ? begun : now);
            } else {
                int name = words.is(to + 1, "savepoint") ? to + 2 : to + 1;
                now = savepoints.getOrDefault(Literals.name(words, name), now);
            }
        }

        private void add(Statement statement, boolean limits) {
            boolean before = now.filter(Setting::limitsLocks).isPresent();
            now = Optional.of(new Setting(now, statement, before || limits));
        }
    }

    /** Whether a setting of a session is that of how long one waits for a lock; empty where none is set. */
    private static Optional<Boolean> limit(Words words) {
        return switch (words.folded(0)) {
            case "set" ->
                words.is(1, "local") || words.is(1, "transaction") || words.is(1, "constraints")
                        ? Optional.empty()
                        : Optional.of(isLimit(words, words.is(1, "session") ? 2 : 1));
            case "reset" -> Optional.of(words.is(1, "all") || isLimit(words, 1));
            case "select" -> configured(words);
            default -> Optional.empty();
        };
    }

    /** Of {@code SELECT set_config('name', 'value', false)}. */
    private static Optional<Boolean> configured(Words words) {
        int first = words.is(1, "pg_catalog") ? 3 : 1;
        List<Integer> calls = new ArrayList<>();
        for (int i = first; words.is(first, "set_config") && i < words.size(); i++) {
            if (words.is(i, "set_config") && words.isSymbol(i + 1, '(') && !isLocal(words, i + 1)) {
                calls.add(i);
            }
        }
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(calls.stream().anyMatch(call -> isLimit(words, call + 2)));
    }

    /** Whether the last argument says so. */
    private static boolean isLocal(Words words, int open) {
        String last = Literals.unquoted(words.folded(words.closing(open) - 1));
        return last.equals("true") || last.equals("t");
    }

    private static boolean isLimit(Words words, int name) {
        return Literals.unquoted(Literals.name(words, name)).equals("lock_timeout");
    }
}

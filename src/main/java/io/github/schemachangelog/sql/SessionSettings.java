package io.github.schemachangelog.sql;

import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.text.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    public static final SessionSettings NONE = new SessionSettings(List.of(List.of()));

    /** Behind as many statements as the index says. */
    private final List<List<Setting>> behind;

    private SessionSettings(List<List<Setting>> behind) {
        this.behind = List.copyOf(behind);
    }

    private record Setting(Statement statement, boolean limitsLocks) {}

    /**
     * Those of a script.
     *
     * @param statements all of them
     */
    public static SessionSettings of(Source source, List<Statement> statements) {
        Follower follower = new Follower();
        List<List<Setting>> behind = new ArrayList<>();
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
        return behind.get(done).stream().map(Setting::statement).toList();
    }

    /** Whether the script itself has said, behind its first statements, how long one waits for a lock. */
    public boolean limitLocks(int done) {
        return behind.get(done).stream().anyMatch(Setting::limitsLocks);
    }

    /** Goes along with a script's transactions. */
    private static final class Follower {
        private final Map<String, List<Setting>> savepoints = new HashMap<>();
        private @Nullable List<Setting> begun;
        private List<Setting> now = List.of();

        private void follow(Statement statement, Words words) {
            switch (statement.transaction()) {
                case BEGIN -> begun = begun == null ? now : begun;
                case END -> end(now);
                case ROLLBACK -> end(begun == null ? now : begun);
                case INSIDE, OUTSIDE -> followInside(statement, words);
            }
        }

        private void end(List<Setting> kept) {
            now = kept;
            begun = null;
            savepoints.clear();
        }

        private void followInside(Statement statement, Words words) {
            switch (words.folded(0)) {
                case "savepoint" -> savepoints.put(Literals.name(words, 1), now);
                case "commit", "end" -> chain(now);
                case "rollback", "abort" -> rollBack(words);
                case "discard" -> now = words.is(1, "all") ? List.of() : now;
                default -> setting(statement, words).ifPresent(this::add);
            }
        }

        private void chain(List<Setting> kept) {
            end(kept);
            begun = kept;
        }

        private void rollBack(Words words) {
            int to = words.indexOutside(1, "to");
            if (to < 0) {
                chain(begun == null ? now : begun);
            } else {
                int name = words.is(to + 1, "savepoint") ? to + 2 : to + 1;
                now = savepoints.getOrDefault(Literals.name(words, name), now);
            }
        }

        private void add(Setting setting) {
            List<Setting> longer = new ArrayList<>(now);
            longer.add(setting);
            now = List.copyOf(longer);
        }
    }

    private static Optional<Setting> setting(Statement statement, Words words) {
        return switch (words.folded(0)) {
            case "set" ->
                words.is(1, "local") || words.is(1, "transaction") || words.is(1, "constraints")
                        ? Optional.empty()
                        : Optional.of(new Setting(statement, isLimit(words, words.is(1, "session") ? 2 : 1)));
            case "reset" -> Optional.of(new Setting(statement, words.is(1, "all") || isLimit(words, 1)));
            case "select" -> configured(statement, words);
            default -> Optional.empty();
        };
    }

    /** Of {@code SELECT set_config('name', 'value', false)}. */
    private static Optional<Setting> configured(Statement statement, Words words) {
        int first = words.is(1, "pg_catalog") ? 3 : 1;
        List<Integer> calls = new ArrayList<>();
        for (int i = first; words.is(first, "set_config") && i < words.size(); i++) {
            if (words.is(i, "set_config") && words.isSymbol(i + 1, '(') && !isLocal(words, i + 1)) {
                calls.add(i);
            }
        }
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(new Setting(statement, calls.stream().anyMatch(call -> isLimit(words, call + 2))));
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

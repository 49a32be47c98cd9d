package io.github.schemachangelog.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A migration of which every part leaves a trace: a row in {@code steps} with the number of the statement that wrote it.
 *
 * @param oneCommit whether all of it, and its history row, are to be one commit
 * @param steps the numbers of the statements that leave a row, from 1
 */
record Script(String name, boolean oneCommit, List<String> statements, List<Integer> steps) {
    /** How many there are of each kind in ten: half of them are plain, one has a transaction of its own, and so on. */
    private static final int KINDS = 10;

    /** Building an index is to take a while, without much work. */
    private static final String SLOW = "CREATE FUNCTION slow(v int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS"
            + " $$ BEGIN PERFORM pg_sleep(0.0002); RETURN v; END $$";

    private static final String PAUSE = "SELECT pg_sleep(0.01)";

    Script {
        statements = List.copyOf(statements);
        steps = List.copyOf(steps);
    }

    /** Transactional, CONCURRENTLY and with BEGIN of their own, mixed. */
    static List<Script> all(int count) {
        return IntStream.range(0, count).mapToObj(Script::of).toList();
    }

    String text() {
        return String.join(";\n", statements) + ";\n";
    }

    /** Its table, where it makes one. */
    String table() {
        return "t" + name.substring(name.indexOf('_') + 1);
    }

    private static Script of(int number) {
        Draft draft = new Draft("%04d_%d".formatted(number + 1, number), "t" + number);
        if (number == 0) {
            return draft.says("CREATE TABLE steps (migration text NOT NULL, step int NOT NULL)")
                    .says(SLOW)
                    .says(draft.create)
                    .leaves()
                    .script(true);
        }
        return switch (number % KINDS) {
            case 5 ->
                draft.says("BEGIN")
                        .says(draft.create)
                        .says(PAUSE)
                        .leaves()
                        .says("COMMIT")
                        .script(true);
            case 6 ->
                draft.says("BEGIN")
                        .says(draft.create)
                        .leaves()
                        .says("COMMIT")
                        .leaves()
                        .says(PAUSE)
                        .says("BEGIN")
                        .says("CREATE VIEW v" + number + " AS SELECT v FROM " + draft.table)
                        .leaves()
                        .says("COMMIT")
                        .script(false);
            case 7 ->
                draft.says("CREATE INDEX CONCURRENTLY i" + number + " ON t" + (number - 1) + " (slow(v))")
                        .script(false);
            case 8 ->
                draft.says(draft.create)
                        .leaves()
                        .says("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS u" + number + " ON " + draft.table
                                + " (id, slow(v))")
                        .leaves()
                        .says("CREATE INDEX CONCURRENTLY x" + number + " ON " + draft.table + " (slow(v))")
                        .says("DROP INDEX CONCURRENTLY x" + number)
                        .leaves()
                        .script(false);
            case 9 ->
                draft.says("CREATE TYPE e" + number + " AS ENUM ('a')")
                        .says("CREATE TABLE " + draft.table + " (v e" + number + ")")
                        .leaves()
                        .says("ALTER TYPE e" + number + " ADD VALUE 'b'")
                        .says("INSERT INTO " + draft.table + " VALUES ('b')")
                        .leaves()
                        .script(false);
            default ->
                draft.says(draft.create)
                        .leaves()
                        .says(PAUSE)
                        .says("ALTER TABLE " + draft.table + " ADD COLUMN more text NOT NULL DEFAULT 'x'")
                        .says("CREATE INDEX ON " + draft.table + " (more)")
                        .leaves()
                        .script(true);
        };
    }

    /** A script while it is written. */
    private static final class Draft {
        private final String name;
        private final String table;
        private final String create;
        private final List<String> statements = new ArrayList<>();
        private final List<Integer> steps = new ArrayList<>();

        Draft(String name, String table) {
            this.name = name;
            this.table = table;
            this.create =
                    "CREATE TABLE " + table + " AS SELECT id, (id % 7)::int AS v FROM generate_series(1, 200) AS id";
        }

        Draft says(String statement) {
            statements.add(statement);
            return this;
        }

        Draft leaves() {
            int step = statements.size() + 1;
            steps.add(step);
            return says("INSERT INTO steps VALUES ('" + name + "', " + step + ")");
        }

        Script script(boolean oneCommit) {
            return new Script(name, oneCommit, statements, steps);
        }
    }
}

package io.github.schemachangelog.endurance;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/**
 * A random moment of a run: while Java and Maven start, or at a migration, whatever the machine has to do besides.
 *
 * @param milliseconds since the run was started, or behind what follows
 * @param recorded how many migrations the history must hold; 0 for a connection; negative while Maven starts
 */
record Moment(long milliseconds, int recorded) {
    /** One in four lies before the first connection, as in a run of a hundred small migrations. */
    private static final int STARTS = 4;

    /** About two small migrations. */
    private static final int BEHIND = 60;

    private static final long LOOKS = 4;

    /** Some moment of a run on a database that holds a number of all migrations. */
    static Moment random(Random random, Undisturbed undisturbed, int held) {
        if (random.nextInt(STARTS) == 0) {
            return new Moment(random.nextLong(undisturbed.start()), -1);
        }
        int remaining = undisturbed.migrations() - held;
        int further = random.nextInt(remaining + 1);
        return new Moment(random.nextInt(BEHIND), further == 0 ? 0 : held + further);
    }

    /** Waits for it; whether the run had not ended before. */
    boolean await(Maven maven, Database database) throws SQLException, InterruptedException {
        try (Connection connection = database.server().connect(database.name())) {
            while (recorded >= 0 && !reached(connection)) {
                if (maven.endsWithin(LOOKS)) {
                    return false;
                }
            }
            return !maven.endsWithin(milliseconds);
        }
    }

    private boolean reached(Connection connection) throws SQLException {
        if (recorded == 0) {
            return answer(connection, "SELECT count(*)" + Database.OTHERS) > 0;
        }
        return answer(connection, "SELECT count(to_regclass('" + Database.HISTORY + "'))") > 0
                && answer(connection, "SELECT count(*) FROM " + Database.HISTORY) >= recorded;
    }

    private static int answer(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

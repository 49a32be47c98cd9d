package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import java.sql.SQLException;

/** Who looks closely at a deployment: at every statement that was carried out, in its transaction where it has one. */
@FunctionalInterface
public interface Witness {
    /**
     * A statement was carried out.
     *
     * @throws SQLException where looking fails; the statement then counts as failed
     */
    void carriedOut(Script script, Statement statement) throws SQLException;

    /** A transaction begins that no statement of the script begins. */
    default void begins() {}

    /** Nobody. */
    Witness NONE = (script, statement) -> {
        // Nobody looks.
    };
}

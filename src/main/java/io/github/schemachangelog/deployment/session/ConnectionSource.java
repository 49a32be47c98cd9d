package io.github.schemachangelog.deployment.session;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections to one database, each of them closed by who asked for it. */
@FunctionalInterface
public interface ConnectionSource {
    Connection open() throws SQLException;
}

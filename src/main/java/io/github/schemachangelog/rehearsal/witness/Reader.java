package io.github.schemachangelog.rehearsal.witness;

import io.github.schemachangelog.deployment.session.SqlResource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a query runs as. A superuser makes somebody who sees what the owners of all objects see, and can do nothing with it;
 * he is there in this transaction alone, which is rolled back. Others cannot; they take the role that reads everything,
 * where they have it, else they are who they are.
 *
 * @param role that is taken; empty for nobody else
 * @param foreign whether the role is not that of an owner: the catalog shows it less
 */
record Reader(Optional<String> role, boolean foreign) {
    private static final String WHO = SqlResource.read(Reader.class, "reader.sql");
    private static final String LIMITS = SqlResource.read(Reader.class, "reader-limits.sql");

    /** What shows owners more than others; the two views show everything to who may read. */
    private static final Pattern OF_OWNERS = Pattern.compile(
            "information_schema\"?\\s*\\.\\s*\"?(?!(?:tables|columns)\\b)|\\bhas_\\w+_privilege\\b|pg_has_role");

    /** In an open transaction that may write. */
    static Reader in(Statement statement) throws SQLException {
        boolean all;
        boolean reads;
        String name;
        String owners;
        try (ResultSet row = statement.executeQuery(WHO)) {
            row.next();
            all = row.getBoolean(1);
            reads = row.getBoolean(2);
            name = row.getString(3);
            owners = row.getString(4);
        }
        if (!all) {
            return new Reader(reads ? Optional.of("pg_read_all_data") : Optional.empty(), reads);
        }
        statement.execute("CREATE ROLE " + name + " BYPASSRLS");
        statement.execute("GRANT " + owners + " TO " + name);
        statement.execute(LIMITS);
        return new Reader(Optional.of(name), false);
    }

    /** From now on nothing is written; lines that are kept from the role are an error, and not missing. */
    void take(Statement statement) throws SQLException {
        statement.execute("SET TRANSACTION READ ONLY");
        if (foreign) {
            statement.execute("SET row_security = off");
        }
        if (role.isPresent()) {
            statement.execute("SET ROLE " + role.get());
        }
    }

    /** Why the answer to a query would not be that of an owner. */
    Optional<String> doubt(String sql) {
        return foreign && OF_OWNERS.matcher(sql.toLowerCase(Locale.ROOT)).find()
                ? Optional.of(
                        "it asks for what PostgreSQL shows to owners alone, and only a superuser can let it read safely as one")
                : Optional.empty();
    }
}

package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.evidence.Invalid;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Residue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what is not valid on a target, whoever left it. */
public final class ResidueReader {
    private ResidueReader() {}

    /** Constraints behind indexes, each by name; what is being built at this moment is not among them. */
    public static List<Residue> read(Connection connection) throws SQLException {
        List<Residue> residue = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SqlResource.read(ResidueReader.class, "residue.sql"))) {
            while (rows.next()) {
                residue.add(new Residue(
                        Invalid.Kind.valueOf(rows.getString(1)),
                        new ObjectName(Optional.of(rows.getString(2)), rows.getString(3)),
                        new ObjectName(Optional.of(rows.getString(4)), rows.getString(5))));
            }
        }
        return residue;
    }
}

package io.github.schemachangelog.deployment.history;

import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.sql.ContentChecksum;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the history: MyBatis' row, and our columns in the same statement. */
public final class Recorder {
    private static final int COLUMNS_OF_MYBATIS = 3;
    private static final int MILLISECONDS = 9;

    private final Session session;
    private final HistoryTable history;
    private final Signature signature;
    private final boolean folders;
    private final String sql;
    private boolean ready;
    /** Whether the table stays ready where what is not committed is taken back. */
    private boolean lasting;

    private @Nullable PreparedStatement row;

    /** @param folders whether numbers have decimals */
    public Recorder(Session session, HistoryTable history, Signature signature, boolean folders) {
        this.session = session;
        this.history = history;
        this.signature = signature;
        this.folders = folders;
        this.sql = sql(history);
    }

    /** Makes sure that there is a table; a script may have made it, or dropped it, just now. */
    public void open() throws SQLException {
        if (!ready) {
            lasting = history.complete(session, folders);
            ready = true;
        }
    }

    /** What was done since the last commit is taken back, and with it perhaps the table. */
    public void tookBack() {
        ready = lasting;
    }

    /** A row is committed, and with it the table. */
    public void committed() {
        lasting = ready;
    }

    /** MyBatis' insertion, which it fills from the first place on; behind its own places ours are filled. */
    public PreparedStatement insertion(Migration migration) throws SQLException {
        PreparedStatement insertion = session.connection().prepareStatement(sql);
        int at = COLUMNS_OF_MYBATIS;
        insertion.setString(++at, migration.id().text());
        insertion.setString(++at, migration.script().checksum().hex());
        insertion.setString(++at, ContentChecksum.of(migration.script()).hex());
        insertion.setString(++at, known(signature.by()).orElse(null));
        insertion.setString(++at, known(signature.from()).orElse(null));
        insertion.setNull(++at, Types.BIGINT);
        insertion.setString(++at, known(signature.pluginVersion()).orElse(null));
        row = insertion;
        return insertion;
    }

    /** Carries out the insertion as MyBatis has filled it; as often as the transaction is tried again. */
    public void write(long milliseconds) throws SQLException {
        PreparedStatement insertion = Objects.requireNonNull(row);
        insertion.setLong(MILLISECONDS, milliseconds);
        insertion.execute();
    }

    private static String sql(HistoryTable history) {
        String ours = String.join(", ", HistoryShape.OURS.keySet());
        String places = HistoryShape.OURS.keySet().stream().map(column -> "?").collect(Collectors.joining(", "));
        return "INSERT INTO " + history.name() + " (id, applied_at, description, " + ours + ") VALUES (?, ?, ?, "
                + places + ")";
    }

    private static Optional<String> known(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}

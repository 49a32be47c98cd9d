package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.SqlState;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL says of a statement that it refuses, and where. */
public final class FailureReader {
    /** SQL's own for an error that nobody has classified. */
    private static final String UNKNOWN_STATE = "HY000";

    private static final String GONE =
            "the connection is gone: look whether the server has stopped, or the statement has ended its own session.";

    private FailureReader() {}

    /**
     * What the server says.
     *
     * @param statement what was carried out
     * @param verbatim whether the text was sent as it is written, so that PostgreSQL's position counts in it
     */
    public static Failure read(SQLException refused, Script script, Span statement, boolean verbatim) {
        @Nullable
        ServerErrorMessage server = refused instanceof PSQLException answer ? answer.getServerErrorMessage() : null;
        String state = Optional.ofNullable(refused.getSQLState()).orElse(UNKNOWN_STATE);
        if (server == null) {
            return new Failure(
                    script.place(statement),
                    oneLine(refused.getMessage()),
                    Optional.empty(),
                    gone(state),
                    Optional.of(state));
        }
        int position = verbatim ? server.getPosition() : 0;
        return new Failure(
                script.place(at(script, statement, position)),
                oneLine(server.getMessage()),
                detail(server),
                Optional.ofNullable(server.getHint()).or(() -> gone(state)),
                Optional.of(state));
    }

    /** What we say of what we do not do; its first line is the message, its last the hint. */
    public static Failure read(UserProblem problem, Place place) {
        List<String> lines = String.valueOf(problem.getMessage()).lines().toList();
        int last = lines.size() - 1;
        String detail = String.join("\n", lines.subList(1, Math.max(1, last)));
        return new Failure(
                place,
                lines.get(0),
                detail.isEmpty() ? Optional.empty() : Optional.of(detail),
                last > 0 ? Optional.of(lines.get(last)) : Optional.empty(),
                Optional.ofNullable(problem.getCause())
                        .filter(SQLException.class::isInstance)
                        .map(cause -> ((SQLException) cause).getSQLState()));
    }

    /** PostgreSQL counts characters from 1; where it says nothing, or speaks of a function's body, it is 0. */
    private static Span at(Script script, Span statement, int position) {
        String text = script.source().slice(statement);
        if (position < 1 || position > text.codePointCount(0, text.length())) {
            return statement;
        }
        int start = text.offsetByCodePoints(0, position - 1);
        return new Span(start, endOfWord(text, start)).shift(statement.start());
    }

    private static int endOfWord(String text, int start) {
        char first = text.charAt(start);
        if (first == '"' || first == '\'') {
            int closing = text.indexOf(first, start + 1);
            return closing < 0 ? text.length() : closing + 1;
        }
        int end = start;
        while (end < text.length() && Character.isJavaIdentifierPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end > start ? end : start + Character.charCount(text.codePointAt(start));
    }

    private static Optional<String> detail(ServerErrorMessage server) {
        Optional<String> detail = Optional.ofNullable(server.getDetail());
        Optional<String> where = Optional.ofNullable(server.getWhere());
        return detail.isPresent() && where.isPresent()
                ? Optional.of(detail.get() + "\n" + where.get())
                : detail.or(() -> where);
    }

    private static Optional<String> gone(String state) {
        return switch (state) {
            case SqlState.TRANSACTION_TIMEOUT -> limit("transaction_timeout");
            case SqlState.IDLE_IN_TRANSACTION_SESSION_TIMEOUT -> limit("idle_in_transaction_session_timeout");
            default -> Failure.isCutOff(state) ? Optional.of(GONE) : Optional.empty();
        };
    }

    private static Optional<String> limit(String setting) {
        return Optional.of("see which `" + setting + "` the script, the role or the server sets, and run again.");
    }

    private static String oneLine(@Nullable String message) {
        return message == null
                ? "the statement was refused without a message"
                : message.lines().findFirst().orElse(message);
    }
}

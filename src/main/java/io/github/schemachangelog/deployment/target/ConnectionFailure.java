package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.evidence.SqlState;
import io.github.schemachangelog.finding.UserProblem;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.util.PSQLException;
import org.postgresql.util.PSQLState;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why there is no connection to the target, told by what PostgreSQL answered, else by what Java's network met. The
 * driver's own words depend on the language of the machine, so they decide nothing.
 */
record ConnectionFailure(Target target) {
    private static final String FULLY_VERIFIED = "verify-full";

    /** Whom the driver names, in any language, where the name in the certificate is not that of the host. */
    private static final String COMPARES_NAMES = "PgjdbcHostnameVerifier";

    UserProblem explain(SQLException refused) {
        Optional<ServerErrorMessage> answer = refused instanceof PSQLException server
                ? Optional.ofNullable(server.getServerErrorMessage())
                : Optional.empty();
        String state = Optional.ofNullable(refused.getSQLState()).orElse("");
        return answer.map(message -> answered(state, message))
                .or(() -> network(refused))
                .orElseGet(() -> unanswered(state, refused));
    }

    private UserProblem answered(String state, ServerErrorMessage message) {
        String said = "PostgreSQL says: " + scrubbed(message.getMessage()) + ".";
        return switch (state) {
            case SqlState.INVALID_PASSWORD ->
                new UserProblem(
                        "PostgreSQL does not let `" + target.user() + "` into `" + target.shown() + "`: the password is"
                                + " not theirs, or there is no such user.",
                        said,
                        "Correct user and password in " + target.source() + ", or give `username` and `password`.");
            case SqlState.INVALID_AUTHORIZATION_SPECIFICATION ->
                new UserProblem(
                        "PostgreSQL does not let `" + target.user() + "` into `" + target.shown() + "` from here.",
                        said,
                        "Correct the user or `sslmode`, or have pg_hba.conf of the server allow this user, database,"
                                + " address and encryption.");
            case SqlState.INVALID_CATALOG_NAME ->
                new UserProblem(
                        "There is no database `" + target.url().database() + "` on the server of `" + target.shown()
                                + "`.",
                        said,
                        "Create it, or correct the name in " + target.source() + ".");
            case SqlState.TOO_MANY_CONNECTIONS ->
                new UserProblem(
                        "The server of `" + target.shown() + "` takes no more connections of `" + target.user() + "`.",
                        said,
                        "Close some, or raise the limit, and run again.");
            case SqlState.CANNOT_CONNECT_NOW ->
                new UserProblem(
                        "The server of `" + target.shown()
                                + "` takes no connections now: it starts, stops or recovers.",
                        said,
                        "Run again when it is up; its log says how far it is.");
            case SqlState.PROTOCOL_VIOLATION ->
                new UserProblem(
                        "What listens at `" + target.shown() + "` refuses the session: it is probably a pooler.",
                        "It says: " + scrubbed(message.getMessage()) + ".",
                        "Put right what it says, or name the database itself.");
            default ->
                new UserProblem(
                        "PostgreSQL refuses the connection to `" + target.shown() + "` (" + state + ").",
                        said,
                        "Put right what it says.");
        };
    }

    /** Of {@code SET ROLE}, on a connection that is there. */
    UserProblem refusedRole(SQLException refused) {
        String said = "PostgreSQL says: " + scrubbed(refused.getMessage()) + ".";
        return new UserProblem(
                "`" + target.user() + "` cannot act as `" + target.role() + "` on `" + target.shown() + "`.",
                said,
                "Correct `role`, or GRANT that role to the user.");
    }

    private Optional<UserProblem> network(SQLException refused) {
        String where = "`" + target.shown() + "`";
        if (isIn(refused, UnknownHostException.class)) {
            return problem(
                    "The host of " + where + " is unknown to this machine.",
                    "Correct its name, or look whether this machine's network and DNS know it.");
        }
        if (isIn(refused, CertificateException.class) || isIn(refused, CertPathBuilderException.class)) {
            return problem(
                    "The certificate of the server of " + where + " is not one that is trusted.",
                    "Name the certificate of its authority with sslrootcert, or, where it is one that Java knows,"
                            + " sslrootcert=system.");
        }
        if (isIn(refused, SocketTimeoutException.class)) {
            return Optional.of(silent());
        }
        if (isIn(refused, ConnectException.class) || isIn(refused, NoRouteToHostException.class)) {
            return problem(
                    "Nothing takes connections at " + where + ": they are refused.",
                    "Start PostgreSQL there, let it listen on that address, or correct host and port.");
        }
        if (isIn(refused, SSLException.class)) {
            return problem(
                    "No encrypted connection to " + where + " comes about: " + scrubbed(refused.getMessage()) + ".",
                    "Look at sslmode, sslrootcert, sslcert and sslkey, and at the server's certificate.");
        }
        if (isIn(refused, EOFException.class)) {
            return problem(
                    "What listens at " + where + " closes the connection without an answer.",
                    "Look whether it is PostgreSQL, and whether something between lets nobody through.");
        }
        return Optional.empty();
    }

    /** Neither PostgreSQL nor the network has said anything: the driver itself has stopped. */
    private UserProblem unanswered(String state, SQLException refused) {
        String sslMode = sslMode();
        String said = scrubbed(refused.getMessage());
        if (PSQLState.PROTOCOL_VIOLATION.getState().equals(state)) {
            return new UserProblem(
                    "What listens at `" + target.shown() + "` is not PostgreSQL.",
                    "",
                    "Correct host and port: 5432 is the usual one.");
        }
        if (PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState().equals(state) && refused.getCause() == null) {
            return target.url().property(PGProperty.TARGET_SERVER_TYPE).isEmpty() ? silent() : noneOfItsKind();
        }
        if (said.contains(COMPARES_NAMES)) {
            return otherHost();
        }
        boolean stopped = PSQLState.CONNECTION_FAILURE.getState().equals(state) && refused.getCause() == null;
        if ((stopped || said.contains("SSL")) && !sslMode.isEmpty()) {
            return tls(said);
        }
        if (target.password().isEmpty()
                && PSQLState.CONNECTION_REJECTED.getState().equals(state)) {
            return new UserProblem(
                    "PostgreSQL asks for the password of `" + target.user() + "` on `" + target.shown() + "`, and none"
                            + " is given.",
                    "",
                    "Give `schemaChangelog.password`, or PGPASSWORD, or a line in the file .pgpass.");
        }
        return new UserProblem(
                "There is no connection to `" + target.shown() + "` (" + state + ").",
                "The driver says: " + said + ".",
                "Look at the parameters of " + target.source() + ".");
    }

    /** The driver takes {@code ssl=true} alone for full verification. */
    private String sslMode() {
        String ssl = target.url().properties().getOrDefault(PGProperty.SSL.getName(), "false");
        String mode = target.url().property(PGProperty.SSL_MODE);
        return mode.isEmpty() && (ssl.isEmpty() || Boolean.parseBoolean(ssl)) ? FULLY_VERIFIED : mode;
    }

    private UserProblem tls(String said) {
        return new UserProblem(
                "No encrypted connection to `" + target.shown() + "` comes about as sslmode asks.",
                "The driver says: " + said + ".",
                "Put right what it says, or look at sslmode, sslrootcert, sslcert and sslkey.");
    }

    /** The driver checks the name itself, when Java has found the certificate good. */
    private UserProblem otherHost() {
        return new UserProblem(
                "The certificate of the server of `" + target.shown() + "` is for another host name.",
                "With sslmode=verify-full it must be for the name in the URL.",
                "Write the name that the certificate is for; sslmode=verify-ca does without.");
    }

    private UserProblem noneOfItsKind() {
        return new UserProblem(
                "No server of `" + target.shown() + "` is of the kind that target_session_attrs asks for.",
                "The driver has looked for " + target.url().property(PGProperty.TARGET_SERVER_TYPE) + ".",
                "Name the primary among the hosts, or look whether it is up.");
    }

    private UserProblem silent() {
        return new UserProblem(
                "`" + target.shown() + "` does not answer in time.",
                "",
                "Look whether a firewall stands between, whether it is PostgreSQL that listens there, or give it longer"
                        + " with connect_timeout.");
    }

    private static Optional<UserProblem> problem(String what, String remedy) {
        return Optional.of(new UserProblem(what, "", remedy));
    }

    static boolean isIn(Throwable thrown, Class<? extends Throwable> kind) {
        return Stream.<@Nullable Throwable>iterate(thrown, at -> at != null, at -> at == null ? null : at.getCause())
                .anyMatch(kind::isInstance);
    }

    /** Somebody else's sentence without its full stop, and without what must not be shown. */
    private String scrubbed(@Nullable String sentence) {
        String text = sentence == null ? "nothing" : sentence.strip().replaceFirst("\\.$", "");
        for (String secret : target.url().secrets()) {
            text = text.replace(secret, Secret.NONE.toString());
        }
        return text;
    }
}

package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.TargetOptions;
import io.github.schemachangelog.command.TargetOptions.Login;
import io.github.schemachangelog.finding.UserProblem;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** What goals share that talk to a target: how it is named and entered. */
abstract class AbstractTargetMojo extends AbstractChangelogMojo {
    private final MavenSession session;
    private final SettingsDecrypter decrypter;

    /**
     * The user on the target, before the one that stands in its URL. The URL and the password are no parameters, because
     * Maven's debug log shows parameters: they are the properties {@code schemaChangelog.url} (of the form
     * {@code postgresql://host:5432/db?sslmode=require} or {@code jdbc:postgresql://host:5432/db}) and
     * {@code schemaChangelog.password}, on the command line or among the POM's properties. Without a URL the target is named
     * by {@code serverId}, {@code environment}, the variable {@code DATABASE_URL}, or {@code PGHOST} and its kind; the first
     * that names one wins, and the log says which.
     */
    @Parameter(property = "schemaChangelog.username")
    private @Nullable String username;

    /**
     * The id of a server in Maven's {@code settings.xml}, whose user and password (encrypted ones too) enter the target, and
     * whose {@code <configuration><url>} names it.
     */
    @Parameter(property = "schemaChangelog.serverId")
    private @Nullable String serverId;

    /**
     * The name of a MyBatis environment: {@code environments/NAME.properties} beside the migrations, with {@code url},
     * {@code username}, {@code password} and {@code changelog}; variables {@code MIGRATIONS_URL} and their kind stand above
     * it. Example: {@code staging}.
     */
    @Parameter(property = "schemaChangelog.environment")
    private @Nullable String environment;

    /** The search path on the target: a schema, or several with commas between them. */
    @Parameter(property = "schemaChangelog.schema")
    private @Nullable String schema;

    /** The role the session assumes on the target ({@code SET ROLE}), so that new objects belong to that role. */
    @Parameter(property = "schemaChangelog.role")
    private @Nullable String role;

    /**
     * {@code production} or {@code other}. On production an entry may be MIGRATED and wait; on every other target all
     * MIGRATED and DEPLOYED entries must be applied. By default production where the environment is called
     * {@code production} or {@code prod}, else other.
     */
    @Parameter(property = "schemaChangelog.targetRole")
    private @Nullable String targetRole;

    /**
     * MyBatis' table on the target, which says what was applied: a name or schema.name. By default that of the environment,
     * else {@code changelog}.
     */
    @Parameter(property = "schemaChangelog.historyTable")
    private @Nullable String historyTable;

    AbstractTargetMojo(MavenSession session, SettingsDecrypter decrypter) {
        super(session);
        this.session = session;
        this.decrypter = decrypter;
    }

    /** How the target is named. */
    final TargetOptions target() {
        HiddenProperties hidden = new HiddenProperties(session);
        return new TargetOptions(
                hidden.get("url"),
                text(username),
                hidden.get("password"),
                Optional.ofNullable(serverId).filter(id -> !id.isBlank()).map(this::login),
                text(environment),
                text(schema),
                text(role),
                text(targetRole),
                text(historyTable),
                new TargetOptions.Caller(System.getenv(), System.getProperty("user.name", ""), host()));
    }

    private Login login(String id) {
        Server server = session.getSettings().getServer(id.strip());
        if (server == null) {
            throw new UserProblem(
                    "There is no server `" + id + "` in Maven's settings.",
                    "",
                    "Add a <server> with that <id> to settings.xml, or correct `schemaChangelog.serverId`.");
        }
        SettingsDecryptionResult result = decrypter.decrypt(new DefaultSettingsDecryptionRequest(server));
        for (SettingsProblem problem : result.getProblems()) {
            if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
                throw new UserProblem(
                        "The password of server `" + id + "` in Maven's settings cannot be decrypted.",
                        "",
                        "Encrypt it again with `mvn --encrypt-password`, and look whether settings-security.xml is there.");
            }
        }
        Server plain = result.getServer();
        return new Login(id, url(plain), text(plain.getUsername()), text(plain.getPassword()));
    }

    private static String url(Server server) {
        if (!(server.getConfiguration() instanceof Xpp3Dom configuration)) {
            return "";
        }
        Xpp3Dom named = configuration.getChild("url");
        return named == null ? "" : text(named.getValue());
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine whose name nobody resolves; the history then does not say which it was.
            return "";
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}

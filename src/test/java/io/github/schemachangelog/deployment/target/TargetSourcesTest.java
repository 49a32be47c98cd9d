package io.github.schemachangelog.deployment.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hush} is a password wherever it stands. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class TargetSourcesTest {
    private static final Map<String, String> ALL = Map.of(
            "DATABASE_URL", "postgres://prisma:hush5@variable/shop",
            "PGHOST", "pg",
            "PGPASSWORD", "hush6");

    private static final ServerLogin SERVER =
            new ServerLogin("shop-db", "postgres://settings/shop", "deployer", Secret.of("hush2"));

    @TempDir
    private Path base = Path.of("");

    @BeforeEach
    void environments() throws IOException {
        write("staging", "url=jdbc:postgresql://file/shop\nusername=keeper\npassword=hush3\nchangelog=history\n");
    }

    @Test
    void theFirstFoundWins() {
        TargetRequest everything = new TargetRequest(
                "postgres://me:hush1@parameter/shop", "", Secret.NONE, Optional.of(SERVER), "staging", "", "", "");
        TargetRequest withoutUrl = new TargetRequest("", "", Secret.NONE, Optional.of(SERVER), "staging", "", "", "");

        assertFound(find(everything, ALL), "`url`", "parameter:5432/shop", "deployer hush2");
        assertFound(find(withoutUrl, ALL), "server `shop-db` of settings.xml", "settings:5432/shop", "deployer hush2");
        assertFound(
                find(Requests.environment("staging"), ALL), "environment `staging`", "file:5432/shop", "keeper hush3");
        assertFound(find(TargetRequest.EMPTY, ALL), "`DATABASE_URL`", "variable:5432/shop", "prisma hush5");
        assertFound(
                find(TargetRequest.EMPTY, Map.of("PGHOST", "pg", "PGUSER", "me", "PGPASSWORD", "hush6")),
                "PG* variables",
                "pg:5432/me",
                "me hush6");
    }

    /** A server of settings.xml may be a login alone, for a database that is named elsewhere. */
    @Test
    void aLoginGoesWithWhateverNamesTheDatabase() {
        ServerLogin alone = new ServerLogin("shop-db", "", "deployer", Secret.of("hush2"));

        assertFound(find(Requests.server(alone), ALL), "`DATABASE_URL`", "variable:5432/shop", "deployer hush2");
        assertFound(
                find(Requests.login(Requests.environment("staging"), "", "hush9"), ALL),
                "environment `staging`",
                "file:5432/shop",
                "keeper hush9");
    }

    /** A password that was meant for one user is not tried for another. */
    @Test
    void aPasswordBelongsToItsUser() {
        assertFound(
                find(Requests.login(Requests.url("postgres://me:hush@h/shop"), "other", ""), Map.of()),
                "`url`",
                "h:5432/shop",
                "other ");
        assertFound(
                find(Requests.login(Requests.url("postgres://me:hush@h/shop"), "me", ""), Map.of()),
                "`url`",
                "h:5432/shop",
                "me hush");
    }

    @Test
    void whatIsNotSaidIsAsPsqlHasIt() {
        assertFound(find(Requests.url("postgres://"), Map.of()), "`url`", "localhost:5432/account", "account ");
        assertFound(
                find(Requests.url("jdbc:postgresql://h/shop"), Map.of("PGUSER", "me", "PGPASSWORD", "hush")),
                "`url`",
                "h:5432/shop",
                "me hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PGUSER", "PGPASSWORD", "PGPORT", "PGSSLMODE"})
    void aVariableThatIsNoPlaceNamesNoDatabase(String variable) {
        assertThatThrownBy(() -> find(TargetRequest.EMPTY, Map.of(variable, "hush", "DATABASE_URL", "", "PGHOST", "")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("No target database is named")
                .hasMessageContaining("`schemaChangelog.url`")
                .hasMessageContaining("`serverId`")
                .hasMessageContaining("`environment`")
                .hasMessageContaining("DATABASE_URL")
                .hasMessageContaining("PGHOST");
    }

    @Test
    void aServerThatIsALoginAloneIsCalledSo() {
        ServerLogin alone = new ServerLogin("shop-db", "", "deployer", Secret.of("hush2"));

        assertThatThrownBy(() -> find(Requests.server(alone), Map.of()))
                .hasMessageContaining("The server `shop-db` of settings.xml is a login")
                .hasMessageNotContaining("hush");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', OTHER",
        "'', staging, OTHER",
        "'', production, PRODUCTION",
        "'', Prod, PRODUCTION",
        "other, production, OTHER",
        "PRODUCTION, staging, PRODUCTION",
    })
    void theNameOfAnEnvironmentDecidesWhereNothingElseDoes(String word, String environment, TargetRole role)
            throws IOException {
        write("production", "url=jdbc:postgresql://h/d");
        write("Prod", "url=jdbc:postgresql://h/d");
        TargetRequest request = Requests.targetRole(Requests.environment(environment), word);

        assertThat(find(request, ALL).targetRole()).isEqualTo(role);
    }

    @Test
    void anotherTargetRoleIsAnswered() {
        assertThatThrownBy(() -> find(Requests.targetRole(Requests.url("postgres://h/d"), "live"), ALL))
                .hasMessageContaining("`targetRole` is `live`")
                .hasMessageContaining("must be one of production, other");
    }

    @Test
    void namesAreQuotedAndShownWithoutSecrets() {
        Target target = find(
                Requests.session(
                        Requests.url("postgres://me:hush@h/d?schema=unheard"), " Shop, \"$user\" ,it\"s", "own\"er"),
                ALL);

        assertThat(target.opening())
                .containsExactly(
                        Session.IN_UTC,
                        "SET ROLE \"own\"\"er\"",
                        "SET search_path TO \"Shop\", \"$user\", \"it\"\"s\"");
        assertThat(find(Requests.url("postgres://h/d?schema=Prisma's"), ALL).opening())
                .containsExactly(Session.IN_UTC, "SET search_path TO \"Prisma's\"");
        assertThat(find(Requests.url("postgres://h/d"), ALL).opening()).containsExactly(Session.IN_UTC);
    }

    @Test
    void nothingThatPrintsItselfPrintsASecret() {
        Target target = find(Requests.environment("staging"), ALL);

        assertThat(target + " " + target.url() + target.password() + target.environment() + SERVER
                        + Requests.server(SERVER) + Requests.url("postgres://me:hush@h/d") + target.name()
                        + target.remarks() + target.source() + target.opening())
                .startsWith("staging (file:5432/shop) ")
                .doesNotContain("hush");
    }

    private static void assertFound(Target target, String source, String shown, String login) {
        assertThat(target.source()).isEqualTo(source);
        assertThat(target.shown()).isEqualTo(shown);
        assertThat(target.user() + " " + target.password().value()).isEqualTo(login);
    }

    private Target find(TargetRequest request, Map<String, String> variables) {
        return new TargetSources(variables, "account", new EnvironmentReader(base.resolve("scripts"))).find(request);
    }

    private void write(String name, String properties) throws IOException {
        Files.createDirectories(base.resolve("environments"));
        Files.writeString(base.resolve("environments").resolve(name + ".properties"), properties);
    }
}

package io.github.schemachangelog.deployment.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hush} is a password wherever it stands. */
class TargetUrlTest {
    private static final String ORIGIN = "`DATABASE_URL`";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://me:hush@db.example:6432/shop | db.example:6432/shop | me | hush",
                "postgresql://me:hush@db.example/shop | db.example:5432/shop | me | hush",
                "postgresql://me@db.example/shop | db.example:5432/shop | me | ''",
                "postgresql://db.example/shop?user=me&password=hush | db.example:5432/shop | me | hush",
                "postgresql://db.example/shop?user=me%40corp | db.example:5432/shop | me@corp | ''",
                "postgresql://m%2Fe:h%40u%3As%2Fh%20%C3%BC%25@h/s%20p | h:5432/s p | m/e | h@u:s/h ü%",
                "postgresql://me:hu+sh@h/a+b | h:5432/a+b | me | hu+sh",
                "postgresql://me:hu:sh@h/db | h:5432/db | me | hu:sh",
                "postgresql://me:hu#sh@h/db | h:5432/db | me | hu#sh",
                "postgresql://:hush@h/db | h:5432/db | '' | hush",
                "postgresql:// | localhost:5432/ | '' | ''",
                "postgresql:///shop | localhost:5432/shop | '' | ''",
                "postgresql://:6432/shop | localhost:6432/shop | '' | ''",
                "postgresql://a:1,b,c:3/shop | a:1,b:5432,c:3/shop | '' | ''",
                "postgresql:///shop?host=a,b&port=1,2 | a:1,b:2/shop | '' | ''",
                "postgresql:///shop?host=a,b&port=7 | a:7,b:7/shop | '' | ''",
                "postgresql://[::1]:6432/shop | [::1]:6432/shop | '' | ''",
                "postgresql://[2001:db8::7]/shop | [2001:db8::7]:5432/shop | '' | ''",
                "postgresql://h?dbname=shop | h:5432/shop | '' | ''",
                "'  postgresql://h/shop\n' | h:5432/shop | '' | ''",
                "jdbc:postgresql:shop | localhost:5432/shop | '' | ''",
                "jdbc:postgresql:/ | localhost:5432/ | '' | ''",
                "jdbc:postgresql://h/shop | h:5432/shop | '' | ''",
                "jdbc:postgresql://h:6432/ | h:6432/ | '' | ''",
                "jdbc:postgresql://a:1,[::1]:2/shop | a:1,[::1]:2/shop | '' | ''",
                "jdbc:postgresql://h/s%20p?user=me@corp&password=h%26u+sh | h:5432/s p | me@corp | h&u sh",
                "jdbc:postgresql:shop?user=me&password=hush&ssl=true | localhost:5432/shop | me | hush"
            })
    void bothFormsBecomeOne(String url, String shown, String user, String password) {
        TargetUrl read = read(url);

        assertThat(read.shown()).isEqualTo(shown);
        assertThat(read.user()).isEqualTo(user);
        assertThat(read.password().value()).isEqualTo(password);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://h/d?sslmode=verify-full&sslrootcert=/ca.pem | sslmode=verify-full sslrootcert=/ca.pem",
                "postgres://h/d?sslmode=no-verify | sslmode=require",
                "postgres://h/d?ssl=true | sslmode=require",
                "postgres://h/d?ssl=1&sslmode=verify-ca | sslmode=verify-ca",
                "postgres://h/d?sslrootcert=system | sslmode=verify-full sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory",
                "postgres://h/d?sslmode=require&sslaccept=strict&sslcert=ca.pem | sslmode=verify-full sslrootcert=ca.pem",
                "postgres://h/d?sslaccept=strict&sslmode=require | sslmode=verify-full",
                "postgres://h/d?sslidentity=me.p12&sslpassword=hush | sslkey=me.p12 sslpassword=hush",
                "postgres://h/d?sslcert=a&sslkey=b | sslcert=a sslkey=b",
                "postgres://h/d?connect_timeout=15&application_name=ci | connectTimeout=15 ApplicationName=ci",
                "postgres://h/d?options=-c%20work_mem%3D1GB | options=-c work_mem=1GB",
                "postgres://h/d?target_session_attrs=read-write&keepalives=0 | targetServerType=primary tcpKeepAlive=false",
                "postgres://h/d?channel_binding=require&load_balance_hosts=random | channelBinding=require loadBalanceHosts=true",
                "postgres://h/d?connection_limit=1&pgbouncer=true&pool_timeout=0&socket_timeout=3 | ''",
                "jdbc:postgresql://h/d?sslmode=prefer&socketTimeout=5&anything=goes | sslmode=prefer socketTimeout=5 anything=goes"
            })
    void parametersBecomeTheDrivers(String url, String properties) {
        String[] expected = properties.isEmpty() ? new String[0] : properties.split(" (?=[A-Za-z]+=)(?!work)", -1);

        assertThat(read(url).properties().entrySet().stream().map(Map.Entry::toString))
                .containsExactlyInAnyOrder(expected);
    }

    @Test
    void prismasSchemaIsTheSearchPath() {
        assertThat(read("postgres://h/d?schema=My%20shop").schemas()).containsExactly("My shop");
    }

    @Test
    void saysWhatItLeavesOut() {
        assertThat(read("postgres://h/d?connection_limit=1&pgbouncer=true").remarks())
                .containsExactly("`connection_limit`, `pgbouncer` of `DATABASE_URL`: without effect here, because an"
                        + " application's pool and statements are meant.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://h/d?ssl_mode=hush | ssl_mode | Write `sslmode`",
                "postgres://h/d?shcema=hush | shcema | Write `schema`",
                "postgres://h/d?statement_timeout=hush | statement_timeout | options=-c%20NAME%3DVALUE",
                "postgres://h/d?hostaddr=hush | hostaddr | Remove it",
                "postgres://h/d?sslmode=hush | sslmode | one of disable, allow, prefer, require, verify-ca, verify-full",
                "postgres://h/d?ssl=hush | ssl | one of true, 1",
                "postgres://h/d?target_session_attrs=hush | target_session_attrs | one of any, prefer-standby",
                "postgres://h/d?connect_timeout=hush | connectTimeout | whole seconds",
                "postgres://h/d?user=hush&user=hush | user | Remove one",
                "postgres://h/d?sslrootcert=system&sslmode=require | sslmode | sslmode=verify-full",
                "jdbc:postgresql://h/d?sslMode=hush | sslMode | Write `sslmode`",
                "jdbc:postgresql://h/d?sslmode=hush | sslmode | one of disable",
                "jdbc:postgresql://h/d?loginTimeout=hush | loginTimeout | whole seconds",
                "jdbc:postgresql://h/d?PGHOST=hush | PGHOST | in front of the `?`",
                "jdbc:postgresql://h/d?service=hush | service | in front of the `?`"
            })
    void aParameterThatIsNotUnderstoodIsNamedAndItsValueIsNot(String url, String name, String remedy) {
        assertThatThrownBy(() -> read(url))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`" + name + "` of `DATABASE_URL`")
                .hasMessageContaining(remedy)
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hush",
                "mysql://me:hush@h/d",
                "\"postgres://me:hush@h/d\"",
                "me:hush@h/d",
                "postgres:me:hush@h",
                "postgres://me:hu/hush@h/d",
                "postgres://me:12/hush@h/d",
                "postgres://me:hu?hush@h/d",
                "postgres://me:12?hush=1@h/d",
                "postgres://me:hu@hush@h/d",
                "postgres://me:hu@1/hush@h/d",
                "postgres://me:hu@h?hush=x@h/d",
                "postgres://me:%hush@h/d",
                "postgres://me:%FF%FEhush@h/d",
                "postgres://me:hush%00@h/d",
                "postgres://me:hush",
                "postgres://h:hush/d",
                "postgres://h:0/d",
                "postgres://h:65536/d",
                "postgres://h:1:2/hush",
                "postgres://[::1/hush",
                "postgres://h hush/d",
                "postgres://h/d/hush",
                "postgres://h/d;password=hush",
                "postgres://h/d?hush",
                "postgres://h/d?=hush",
                "postgres://%2Fvar%2Frun%2Fhush/d",
                "postgres:///d?host=/var/run/hush",
                "postgres://a,b/hush?port=1,2,3",
                "jdbc:postgresql://me:hush@h/d",
                "jdbc:postgresql://me:hu/hush@h/d",
                "jdbc:postgresql:me:hush@h/d",
                "jdbc:postgresql://h/d;password=hush",
                "jdbc:postgresql://h/d/hush",
                "jdbc:postgresql://h:hush/d",
                "jdbc:postgresql://h/%hush",
                "jdbc:postgresql://h/d?hush",
                "jdbc:mysql://h/d?password=hush"
            })
    void whatIsNoUrlIsOneProblemThatShowsNothingOfIt(String url) {
        assertThatThrownBy(() -> read(url))
                .isInstanceOf(UserProblem.class)
                .hasMessageStartingWith("`DATABASE_URL` does not name a PostgreSQL database: ")
                .hasMessageContaining("postgresql://USER:PASSWORD@HOST:PORT/DATABASE")
                .hasMessageNotContaining("hush")
                .hasNoCause();
    }

    /** What libpq fills in from the environment: whatever the URL does not say. */
    @Test
    void variablesFillInWhatAUrlLeavesOpen() {
        Map<String, String> usual = PgVariables.settings(Map.of(
                "PGHOST",
                "::1",
                "PGPORT",
                "7",
                "PGUSER",
                "me",
                "PGPASSWORD",
                "hush",
                "PGSSLMODE",
                "require",
                "PGDATABASE",
                "",
                "HOME",
                "/"));

        assertThat(TargetUrl.parse("postgres:///d", ORIGIN, usual).shown()).isEqualTo("[::1]:7/d");
        assertThat(TargetUrl.parse("postgres://h:8/d?sslmode=disable", ORIGIN, usual)
                        .properties())
                .containsExactly(Map.entry("sslmode", "disable"));
        TargetUrl jdbc = TargetUrl.parse("jdbc:postgresql:d", ORIGIN, usual);
        assertThat(jdbc.shown()).isEqualTo("localhost:5432/d");
        assertThat(jdbc.user() + jdbc.properties()).isEqualTo("me{sslmode=require}");
        assertThatThrownBy(() -> TargetUrl.parse("postgres://h/d", ORIGIN, Map.of("sslmode", "hush")))
                .hasMessageContaining("`sslmode` of PG* variables");
    }

    @Test
    void everyParameterIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs", "target.md"));

        assertThat(Stream.concat(LibpqSettings.known().stream(), ClientOption.NAMES.stream()))
                .allMatch(name -> page.contains("`" + name + "`") || page.contains("`" + name + "="));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /** Encoded, a password of any characters comes through; bare, it comes through or is refused, and is never shown. */
    @ParameterizedTest
    @MethodSource("seeds")
    void aPasswordIsReadAndNeverShown(long seed) {
        Random random = new Random(seed);
        String password = "zq" + password(random) + "qz";
        String encoded = URLEncoder.encode(password, StandardCharsets.UTF_8).replace("+", "%20");
        for (String url : List.of(
                "postgres://me:" + encoded + "@h:1/d",
                "postgresql://h:1/d?user=me&password=" + encoded + "&sslmode=require",
                "jdbc:postgresql://h:1/d?sslpassword=" + encoded + "&user=me&password=" + encoded)) {
            TargetUrl read = read(url);
            assertThat(read.password().value()).isEqualTo(password);
            assertThat(read.user()).isEqualTo("me");
            assertHidden(read + read.forDriver() + read.password() + read.as("x", read.password()), password);
        }
        for (String url : List.of(
                "postgres://me:" + password + "@h:1/d",
                "postgres://h:1/d?sslmode=" + password,
                "postgres://h:1/d?password=" + password,
                "jdbc:postgresql://me:" + password + "@h:1/d",
                "jdbc:postgresql://h:1/d?sslmode=" + password,
                "jdbc:postgresql://h:1/d?password=" + password)) {
            assertHidden(shownOf(url), password);
        }
    }

    private static void assertHidden(String shown, String password) {
        assertThat(shown).doesNotContain(password).doesNotContain("zq").doesNotContain("qz");
    }

    /** All that can be seen of a URL: itself as read, or the whole trace of its refusal. */
    private static String shownOf(String url) {
        StringWriter trace = new StringWriter();
        Throwable refused = catchThrowable(
                () -> trace.append(read(url).toString()).append(read(url).forDriver()));
        if (refused != null) {
            assertThat(refused).isInstanceOf(UserProblem.class);
            refused.printStackTrace(new PrintWriter(trace, true));
        }
        return trace.toString();
    }

    private static String password(Random random) {
        String alphabet = "abcXYZ019:/?#[]@!$&'()*+,;=%-._~ \"\\<>{}|^`äß€😀\t12";
        int[] points = alphabet.codePoints().toArray();
        return IntStream.range(0, random.nextInt(14))
                .map(i -> points[random.nextInt(points.length)])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static TargetUrl read(String url) {
        return TargetUrl.parse(url, ORIGIN, Map.of());
    }
}

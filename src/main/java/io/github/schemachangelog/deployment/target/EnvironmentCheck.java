package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.finding.UserProblem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.ibatis.migration.Environment;
import org.jspecify.annotations.Nullable;

/** What an environment file asks for beside a database: refused where it changes what scripts do, else remarked. */
record EnvironmentCheck(Path file, Environment environment) {
    private static final String DRIVER = "org.postgresql.Driver";

    /** @param namesCharset whether the file does; else MyBatis may say what the machine's is */
    void refuseWhatChangesScripts(boolean namesCharset) {
        if (!";".equals(environment.getDelimiter())) {
            throw problem("delimiter", "ends statements with something else than `;`", "End them with `;`.");
        }
        if (environment.isAutoCommit()) {
            throw problem(
                    "auto_commit",
                    "is true, with which MyBatis fails on PostgreSQL after every script",
                    "Remove it: what can be one transaction is one.");
        }
        String charset = environment.getScriptCharset();
        boolean isMachines =
                !namesCharset && charset.equals(Charset.defaultCharset().name());
        if (!isMachines && !isUtf8(charset)) {
            throw problem("script_char_set", "is not UTF-8", "Keep scripts in UTF-8.");
        }
        @Nullable String driver = environment.getDriver();
        if (driver != null && !driver.isBlank() && !driver.strip().equals(DRIVER)) {
            throw problem("driver", "is not PostgreSQL's", "Write driver=" + DRIVER + ".");
        }
        if (Stream.of(
                        environment.getHookBeforeUp(),
                        environment.getHookBeforeEachUp(),
                        environment.getHookAfterEachUp(),
                        environment.getHookAfterUp())
                .anyMatch(Objects::nonNull)) {
            throw problem(
                    "hook_…_up",
                    "names a hook, and hooks are not run here",
                    "Make what it does a migration or a step of the build, and remove it.");
        }
    }

    List<String> remarks() {
        List<String> without = new ArrayList<>();
        if (environment.getDriverPath() != null) {
            without.add("`driver_path` (the plugin brings PostgreSQL's driver)");
        }
        if (environment.isRemoveCrs() || environment.isFullLineDelimiter()) {
            without.add("`remove_crs` and `full_line_delimiter` (scripts run as they are written)");
        }
        if (Stream.of(
                        environment.getHookBeforeDown(),
                        environment.getHookBeforeEachDown(),
                        environment.getHookAfterEachDown(),
                        environment.getHookAfterDown())
                .anyMatch(Objects::nonNull)) {
            without.add("`hook_…_down` (hooks are not run here)");
        }
        return without.isEmpty()
                ? List.of()
                : List.of("Without effect in `" + file.getFileName() + "`: " + String.join(", ", without) + ".");
    }

    private static boolean isUtf8(String name) {
        try {
            return Charset.forName(name.strip()).equals(StandardCharsets.UTF_8);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return false;
        }
    }

    private UserProblem problem(String key, String reason, String remedy) {
        return new UserProblem("`" + key + "` of `" + file + "` " + reason + ".", "", remedy);
    }
}

package io.github.schemachangelog.deployment.target;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.ibatis.migration.Environment;
import org.apache.ibatis.migration.MigrationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads MyBatis' environments with MyBatis' own class, so that they mean what its command line takes them for. That
 * class looks into the process' environment itself: a variable or system property {@code MIGRATIONS_URL} stands above
 * {@code url} in the file, and {@code ${NAME}} in a value is replaced by either.
 */
public final class EnvironmentReader {
    private static final String EXTENSION = ".properties";
    private static final String SAFE_NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*";

    private final List<Path> folders;

    /**
     * @param migrations MyBatis' base folder, or a folder in it such as {@code scripts}; {@code environments} stands in
     *     the former
     */
    public EnvironmentReader(Path migrations) {
        Path absolute = migrations.toAbsolutePath().normalize();
        this.folders = Stream.of(Optional.of(absolute), Optional.ofNullable(absolute.getParent()))
                .flatMap(Optional::stream)
                .map(base -> base.resolve("environments"))
                .toList();
    }

    /**
     * What an environment says; empty where no file has its name.
     *
     * @throws UserProblem for a file that asks for what cannot be done here
     */
    Optional<MyBatisEnvironment> find(String name) {
        if (!name.matches(SAFE_NAME)) {
            throw new UserProblem(
                    "`" + name + "` is not the name of an environment.",
                    "",
                    "Write the name of its file, without .properties.");
        }
        return folders.stream()
                .map(folder -> folder.resolve(name + EXTENSION))
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> read(name, file));
    }

    /**
     * What {@code ${name}} in a script stands for; some may be secrets. The history table of the environment is none of them.
     *
     * @throws UserProblem where no file has its name, and for a file that asks for what cannot be done here
     */
    public Map<String, String> scriptVariables(String name) {
        return find(name).orElseThrow(() -> missing(name, "Name one of them.")).variables();
    }

    /** That no file has a name, and which there are. */
    UserProblem missing(String name) {
        return missing(
                name, "Name one of them, or name the target by its URL and its part in deployments with `targetRole`.");
    }

    private UserProblem missing(String name, String remedy) {
        List<String> others = folders.stream()
                .flatMap(EnvironmentReader::names)
                .distinct()
                .sorted()
                .toList();
        return new UserProblem(
                "There is no environment `" + name + "`: no `" + name + EXTENSION + "` in " + places() + ".",
                others.isEmpty() ? "" : "There are: " + String.join(", ", others) + ".",
                others.isEmpty() ? "Create one of these files." : remedy);
    }

    private String places() {
        return String.join(
                " or ", folders.stream().map(folder -> "`" + folder + "`").toList());
    }

    private static Stream<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(file -> file.endsWith(EXTENSION))
                    .map(file -> file.substring(0, file.length() - EXTENSION.length()))
                    .toList()
                    .stream();
        } catch (IOException e) {
            // What cannot be listed offers no other name.
            return Stream.of();
        }
    }

    private static MyBatisEnvironment read(String name, Path file) {
        Environment environment;
        boolean namesCharset;
        try (InputStream in = Files.newInputStream(file)) {
            Properties raw = new Properties();
            raw.load(in);
            namesCharset = raw.containsKey("script_char_set");
            environment = new Environment(file.toFile());
        } catch (IOException | MigrationException | IllegalArgumentException e) {
            throw new UserProblem(
                    "The environment file `" + file + "` cannot be read: "
                            + e.getClass().getSimpleName() + ".",
                    "",
                    "It must be a readable file of Java properties.");
        }
        EnvironmentCheck check = new EnvironmentCheck(file, environment);
        check.refuseWhatChangesScripts(namesCharset);
        Map<String, String> variables = new LinkedHashMap<>();
        environment.getVariables().forEach((key, value) -> variables.put(key.toString(), value.toString()));
        String historyTable =
                Optional.ofNullable(variables.remove(Environment.CHANGELOG)).orElse("");
        return new MyBatisEnvironment(
                name,
                text(environment.getUrl()),
                text(environment.getUsername()),
                Secret.of(text(environment.getPassword())),
                historyTable,
                environment.getTimeZone(),
                variables,
                check.remarks());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

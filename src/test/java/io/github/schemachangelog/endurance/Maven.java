package io.github.schemachangelog.endurance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A Maven of its own process, with the plugin as it was installed for integration tests. */
final class Maven {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Path FOLDER = Path.of("target", "endurance").toAbsolutePath();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Process process;
    private final Path output;
    private final long started = System.nanoTime();

    private Maven(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts the goal {@code apply}; the target is what the environment names. */
    static Maven apply(Project project, Map<String, String> target, String... more) {
        Ready.run();
        List<String> arguments = new ArrayList<>(List.of(
                goal("apply"),
                "-DschemaChangelog.changelog=CHANGES.md",
                "-DschemaChangelog.migrations=migrations",
                "-DschemaChangelog.apply.gate=off",
                "-DschemaChangelog.historyTable=" + Database.HISTORY,
                "-DschemaChangelog.outputDirectory=" + project.folder().resolve("out-" + NUMBER.get()),
                "-DschemaChangelog.cacheDirectory=" + FOLDER.resolve("cache")));
        arguments.addAll(List.of(more));
        arguments.add("-o");
        return start(project.folder(), target, arguments);
    }

    /** Waits until it has ended by itself; its exit code. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            kill();
            throw new AssertionError("Maven did not end in " + PATIENCE + "\n" + said());
        }
        return process.exitValue();
    }

    /** Waits for a while; whether it has ended by itself then. */
    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** Kills it and all that it has started, with SIGKILL. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    /** Milliseconds since it was started. */
    long age() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    }

    /** What it printed. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String goal(String name) {
        return "io.github.schemachangelog:schema-changelog-maven-plugin:" + System.getProperty("project.version") + ":"
                + name;
    }

    private static Maven start(Path folder, Map<String, String> environment, List<String> arguments) {
        boolean windows = File.separatorChar == '\\';
        Path program = Path.of(System.getProperty("endurance.maven", ""), "bin", windows ? "mvn.cmd" : "mvn");
        List<String> command = new ArrayList<>(List.of(
                program.toString(),
                "-B",
                "-ntp",
                "-s",
                FOLDER.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + System.getProperty("endurance.repository")));
        command.addAll(arguments);
        try {
            Path output = Files.createDirectories(FOLDER.resolve("output"))
                    .resolve(ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet() + ".txt");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            builder.environment().put("MAVEN_SKIP_RC", "true");
            builder.environment().putAll(environment);
            return new Maven(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plugin and all that it needs are looked up once, in the repository of the build; then nothing is. */
    private static final class Ready {
        static {
            try {
                Files.createDirectories(FOLDER);
                String settings = Files.readString(Path.of("src", "it", "settings.xml"))
                        .replace(
                                "@localRepositoryUrl@",
                                Path.of(System.getProperty("endurance.localRepository", ""))
                                        .toUri()
                                        .toString());
                Files.writeString(FOLDER.resolve("settings.xml"), settings);
                Maven help = start(FOLDER, Map.of(), List.of(goal("help")));
                if (help.exit() != 0) {
                    throw new AssertionError("the plugin is not installed:\n" + help.said());
                }
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        /** The first call does it, by loading this class. */
        static void run() {}
    }
}

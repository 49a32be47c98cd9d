package io.github.schemachangelog.rehearsal.installation;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** A program of the machine or of PostgreSQL. */
public final class Program {
    private Program() {}

    /**
     * What a program left.
     *
     * @param output of both kinds, in the order in which it came
     */
    public record Result(int exit, String output) {
        public boolean succeeded() {
            return exit == 0;
        }
    }

    /** Runs a program to its end. */
    public static Result run(List<String> command) throws IOException {
        return run(command, "");
    }

    /**
     * Runs a program to its end, which reads a text.
     *
     * @throws IOException where there is no such program, or this thread is interrupted
     */
    public static Result run(List<String> command, String input) throws IOException {
        Process process = prepare(command).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // A program that ends without reading closes its input; its exit tells the rest.
            process.onExit().join();
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Result(process.waitFor(), output);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.get(0) + " ran", e);
        }
    }

    /** A process whose language, time zone and PostgreSQL settings are not those of whoever started the build. */
    public static ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
        return builder;
    }
}

package io.github.schemachangelog.report;

import io.github.schemachangelog.finding.UserProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Supplier;

/** A file in the output directory. */
public final class ReportFile {
    private ReportFile() {}

    /**
     * Writes all of a file, in UTF-8, or nothing, and nothing where it holds the same already. Makes the folders above it.
     *
     * @throws UserProblem when the file cannot be written
     */
    public static void write(Path file, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes)) {
                replace(file, bytes);
            }
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Removes a file of an earlier run, and makes the folders above it.
     *
     * @throws UserProblem where no file can be written there
     */
    public static void clear(Path file) {
        try {
            Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.isWritable(folder)) {
                throw new AccessDeniedException(folder.toString());
            }
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Removes a file of an earlier run, where there is one.
     *
     * @throws UserProblem where it cannot be removed
     */
    public static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw unwritable(file, e);
        }
    }

    /**
     * Runs what writes a file; where that ends with a problem, removes what an earlier run has left there, which would pass for
     * what this one says.
     */
    public static <T> T removedWhereFailing(Path file, Supplier<T> run) {
        try {
            return run.get();
        } catch (RuntimeException e) {
            try {
                remove(file);
            } catch (UserProblem also) {
                e.addSuppressed(also);
            }
            throw e;
        }
    }

    private static UserProblem unwritable(Path file, IOException e) {
        return new UserProblem(
                "`" + file + "` cannot be written: " + reason(e) + ".",
                "",
                "Set `schemaChangelog.outputDirectory` to a folder that can be written.",
                e);
    }

    /** The file beside is not made by {@code createTempFile}, which would keep other users from reading the result. */
    private static void replace(Path file, byte[] bytes) throws IOException {
        long process = ProcessHandle.current().pid();
        long thread = Thread.currentThread().getId();
        Path beside = file.resolveSibling("." + file.getFileName() + "." + process + "-" + thread + ".tmp");
        try {
            Files.write(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException exists) {
            return "`" + exists.getFile() + "` is not a folder";
        }
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}

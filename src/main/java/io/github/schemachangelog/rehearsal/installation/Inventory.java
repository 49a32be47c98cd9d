package io.github.schemachangelog.rehearsal.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * How many files folders hold and how large they are together: enough to see that one is missing or cut short, at the
 * price of a walk.
 */
record Inventory(long files, long bytes) {
    /** Counts what is there; a folder that is not there holds nothing. */
    static Inventory take(Path... folders) throws IOException {
        Count count = new Count();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                Files.walkFileTree(folder, count);
            }
        }
        return new Inventory(count.files, count.bytes);
    }

    /** What {@link #write} wrote; another one than any folder's where there is none, or it is no inventory. */
    static Inventory read(Path file) throws IOException {
        try {
            String[] numbers =
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ", -1);
            return new Inventory(Long.parseLong(numbers[0]), Long.parseLong(numbers[numbers.length - 1]));
        } catch (NoSuchFileException | NumberFormatException e) {
            return new Inventory(-1, -1);
        }
    }

    boolean isSame(Inventory other) {
        return files == other.files && bytes == other.bytes;
    }

    void write(Path file) throws IOException {
        Files.writeString(file, files + " " + bytes + "\n", StandardCharsets.ISO_8859_1);
    }

    private static final class Count extends SimpleFileVisitor<Path> {
        private long files;
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files++;
            bytes += attributes.size();
            return FileVisitResult.CONTINUE;
        }
    }
}

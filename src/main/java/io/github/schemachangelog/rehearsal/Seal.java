package io.github.schemachangelog.rehearsal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What tells a folder from one in which a byte is another.
 *
 * @param bytes of all files together
 * @param sum of a checksum of every file with its path
 */
record Seal(long bytes, long sum) {
    private static final int BUFFER = 1 << 16;

    static Seal of(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        Seal seal = new Seal(0, 0);
        byte[] buffer = new byte[BUFFER];
        for (Path file : files) {
            seal = seal.and(folder.relativize(file), file, buffer);
        }
        return seal;
    }

    /** What {@link #write} wrote; that of no folder where there is none, or it is no seal. */
    static Seal read(Path file) throws IOException {
        try {
            String[] numbers =
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip().split(" ", -1);
            return new Seal(Long.parseLong(numbers[0]), Long.parseLong(numbers[numbers.length - 1]));
        } catch (NoSuchFileException | NumberFormatException e) {
            return new Seal(-1, -1);
        }
    }

    void write(Path file) throws IOException {
        Files.writeString(file, bytes + " " + sum + "\n", StandardCharsets.ISO_8859_1);
    }

    private Seal and(Path name, Path file, byte[] buffer) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(name.toString().getBytes(StandardCharsets.UTF_8));
        long length = 0;
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                crc.update(buffer, 0, read);
                length += read;
            }
        }
        return new Seal(bytes + length, sum + crc.getValue());
    }
}

package io.github.schemachangelog.cache;

import io.github.schemachangelog.migration.Checksum;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * A file of the cache: a mark, a CRC-32 of the rest, and the rest. Of the files with one ending a folder keeps the newest.
 *
 * @param path whose name ends in {@code .} and an ending of letters
 * @param kept how many of them
 */
record CacheFile(Path path, int kept) {
    /** As many as that of files of some size. */
    static final int KEPT = 64;

    private static final int MAGIC = 0x5343_4C47;
    private static final int HEADER = Integer.BYTES + Long.BYTES;

    /** The file of a migrations folder. */
    static CacheFile of(Path directory, Path migrationsFolder, String ending) {
        String folder = migrationsFolder.toAbsolutePath().normalize().toString();
        return new CacheFile(directory.resolve(Checksum.of(folder).hex() + ending), KEPT);
    }

    /** The file is not what was written: cut off, overwritten, or another program's. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What was written; empty when there is no file.
     *
     * @throws Damaged when the bytes are not those that were written
     */
    Optional<ByteBuffer> read() throws IOException {
        try {
            ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(path));
            if (in.getInt() != MAGIC || in.getLong() != crc(in.slice())) {
                throw new Damaged();
            }
            return Optional.of(in.slice());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (BufferUnderflowException e) {
            throw (IOException) new Damaged().initCause(e);
        }
    }

    /** What a file is to hold; a large one is never in memory as a whole. */
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    /** Replaces the file in one step, so that a reader sees the old one or the new one; the last of two writers wins. */
    void write(Content content) throws IOException {
        Path directory = Files.createDirectories(path.toAbsolutePath().getParent());
        Path temporary = Files.createTempFile(directory, "new", ending());
        try {
            write(content, temporary);
            move(temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
        prune(directory);
    }

    private static void write(Content content, Path file) throws IOException {
        CRC32 crc = new CRC32();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.position(HEADER);
            DataOutputStream out = new DataOutputStream(
                    new BufferedOutputStream(new CheckedOutputStream(Channels.newOutputStream(channel), crc)));
            content.writeTo(out);
            out.flush();
            ByteBuffer header = ByteBuffer.allocate(HEADER).putInt(MAGIC).putLong(crc.getValue());
            Channels.newOutputStream(channel.position(0)).write(header.array());
        }
    }

    /** Builds in ever new folders, and builds that were killed, leave files that nobody asks for again. */
    private void prune(Path directory) throws IOException {
        List<Aged> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(ending()))
                    .map(Aged::of)
                    .sorted(Comparator.comparingLong(Aged::modified).reversed())
                    .toList();
        }
        for (Aged old : files.subList(Math.min(kept, files.size()), files.size())) {
            Files.deleteIfExists(old.path());
        }
    }

    /** A file and its time, read once: other builds write meanwhile, and an order must not change while it is made. */
    private record Aged(Path path, long modified) {
        static Aged of(Path path) {
            return new Aged(path, path.toFile().lastModified());
        }
    }

    private String ending() {
        String name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.'));
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static long crc(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}

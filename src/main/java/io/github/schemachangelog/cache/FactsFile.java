package io.github.schemachangelog.cache;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A file of facts: a CRC-32 of the rest, the version under which they were learnt, their number, and for each its key,
 * its length and its bytes.
 */
record FactsFile(Path path, String version) {
    private static final int MAGIC = 0x5343_4C46;
    private static final int KEPT = 64;
    private static final Pattern FACTS = Pattern.compile("[0-9a-f]{64}\\.facts|facts[0-9]+\\.tmp");
    private static final int HEADER = Integer.BYTES + Long.BYTES;

    /** The file is not what was written: cut off, overwritten, or another program's. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What the file holds; nothing when there is none or it was written under another version.
     *
     * @throws Damaged when the bytes are not those that were written
     */
    Map<FactsKey, ByteBuffer> read() throws IOException {
        byte[] bytes;
        try {
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return Map.of();
        }
        try {
            return entries(ByteBuffer.wrap(bytes));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw (IOException) new Damaged().initCause(e);
        }
    }

    private Map<FactsKey, ByteBuffer> entries(ByteBuffer in) throws Damaged {
        if (in.getInt() != MAGIC || in.getLong() != crc(in.slice())) {
            throw new Damaged();
        }
        byte[] written = new byte[in.getInt()];
        in.get(written);
        if (!version.equals(new String(written, StandardCharsets.UTF_8))) {
            return Map.of();
        }
        int count = in.getInt();
        Map<FactsKey, ByteBuffer> entries = new HashMap<>(count * 2);
        for (int i = 0; i < count; i++) {
            FactsKey key = FactsKey.read(in);
            int length = in.getInt();
            entries.put(key, in.slice(in.position(), length));
            in.position(in.position() + length);
        }
        return entries;
    }

    /** Replaces the file in one step, so that a reader sees the old one or the new one; the last of two writers wins. */
    void write(SortedMap<FactsKey, ByteBuffer> entries) throws IOException {
        Path directory = Files.createDirectories(path.toAbsolutePath().getParent());
        Path temporary = Files.createTempFile(directory, "facts", ".tmp");
        try {
            Files.write(temporary, bytes(entries));
            move(temporary);
        } finally {
            Files.deleteIfExists(temporary);
        }
        prune(directory);
    }

    /** Builds in ever new folders, and builds that were killed, leave files that nobody asks for again. */
    private static void prune(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(directory)) {
            files = all.filter(
                            file -> FACTS.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparingLong(file -> -file.toFile().lastModified()))
                    .toList();
        }
        for (Path old : files.subList(Math.min(KEPT, files.size()), files.size())) {
            Files.deleteIfExists(old);
        }
    }

    private void move(Path temporary) throws IOException {
        try {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, path, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private byte[] bytes(SortedMap<FactsKey, ByteBuffer> entries) {
        byte[] named = version.getBytes(StandardCharsets.UTF_8);
        int size = HEADER + Integer.BYTES + named.length + Integer.BYTES;
        for (ByteBuffer facts : entries.values()) {
            size += FactsKey.BYTES + Integer.BYTES + facts.remaining();
        }
        ByteBuffer out = ByteBuffer.allocate(size).position(HEADER);
        out.putInt(named.length).put(named).putInt(entries.size());
        entries.forEach((key, facts) -> {
            key.write(out);
            out.putInt(facts.remaining()).put(facts.duplicate());
        });
        out.flip();
        long crc = crc(out.slice(HEADER, size - HEADER));
        out.putInt(MAGIC).putLong(crc);
        return out.array();
    }

    private static long crc(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        return crc.getValue();
    }
}

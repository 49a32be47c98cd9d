package io.github.schemachangelog.cache;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A file of facts: the version under which they were learnt, their number, and for each its key, its length and its
 * bytes.
 */
record FactsFile(CacheFile file, String version) {
    /**
     * What the file holds; nothing when there is none or it was written under another version.
     *
     * @throws CacheFile.Damaged when the bytes are not those that were written
     */
    Map<FactsKey, ByteBuffer> read() throws IOException {
        Optional<ByteBuffer> written = file.read();
        try {
            return written.isPresent() ? entries(written.get()) : Map.of();
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw (IOException) new CacheFile.Damaged().initCause(e);
        }
    }

    private Map<FactsKey, ByteBuffer> entries(ByteBuffer in) {
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

    void write(SortedMap<FactsKey, ByteBuffer> entries) throws IOException {
        byte[] named = version.getBytes(StandardCharsets.UTF_8);
        file.write(out -> {
            out.writeInt(named.length);
            out.write(named);
            out.writeInt(entries.size());
            for (Map.Entry<FactsKey, ByteBuffer> entry : entries.entrySet()) {
                ByteBuffer facts = entry.getValue();
                entry.getKey().write(out);
                out.writeInt(facts.remaining());
                out.write(facts.array(), facts.arrayOffset() + facts.position(), facts.remaining());
            }
        });
    }
}

package io.github.schemachangelog.cache;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/**
 * What a script's facts depend on. The file's checksum and the part of it say the same as a checksum of the part would,
 * and are already known.
 *
 * @param checksum of the file, in hexadecimal
 * @param start of the script in the file's text
 * @param end of the script in the file's text
 */
record FactsKey(String checksum, int start, int end) implements Comparable<FactsKey> {
    private static final int DIGITS = 64;
    private static final Comparator<FactsKey> ORDER = Comparator.comparing(FactsKey::checksum)
            .thenComparing(FactsKey::start)
            .thenComparing(FactsKey::end);

    static FactsKey of(Script script) {
        return new FactsKey(
                script.checksum().hex(), script.span().start(), script.span().end());
    }

    /** Of what depends on no script alone. */
    static FactsKey of(Checksum checksum) {
        return new FactsKey(checksum.hex(), 0, 0);
    }

    static FactsKey read(ByteBuffer in) {
        byte[] checksum = new byte[DIGITS];
        in.get(checksum);
        return new FactsKey(new String(checksum, StandardCharsets.ISO_8859_1), in.getInt(), in.getInt());
    }

    void write(DataOutputStream out) throws IOException {
        out.writeBytes(checksum);
        out.writeInt(start);
        out.writeInt(end);
    }

    @Override
    public int compareTo(FactsKey other) {
        return ORDER.compare(this, other);
    }

    // Equality is spelled out, because a record's own is put together at run time, anew in every build.
    @Override
    public boolean equals(Object other) {
        return other instanceof FactsKey that
                && start == that.start
                && end == that.end
                && checksum.equals(that.checksum);
    }

    @Override
    public int hashCode() {
        return checksum.hashCode() + 31 * start;
    }
}

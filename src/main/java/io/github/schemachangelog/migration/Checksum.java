package io.github.schemachangelog.migration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The SHA-256 of a script's bytes, as Prisma records it too.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record Checksum(String hex) {
    private static final int LENGTH = 64;

    public Checksum {
        if (!isOne(hex)) {
            throw new IllegalArgumentException("no SHA-256: " + hex);
        }
    }

    /** Whether a text is written as a checksum is. */
    public static boolean isOne(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
    }

    /** Of a text that is no file: of its bytes in UTF-8. */
    public static Checksum of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of texts in a row: each says how long it is, so that no two rows come to the same. */
    public static Checksum of(List<String> texts) {
        StringBuilder row = new StringBuilder();
        texts.forEach(text -> row.append(text.length()).append(' ').append(text));
        return of(row.toString());
    }

    /** Of texts and what each stands for, whatever their order. */
    public static Checksum of(Map<String, String> texts) {
        List<String> row = new ArrayList<>();
        new TreeMap<>(texts).forEach((text, meaning) -> row.addAll(List.of(text, meaning)));
        return of(row);
    }

    public static Checksum of(byte[] bytes) {
        try {
            return new Checksum(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    // Equality is spelled out, because a record's own is put together at run time, anew in every build.
    @Override
    public boolean equals(Object other) {
        return other instanceof Checksum that && hex.equals(that.hex);
    }

    @Override
    public int hashCode() {
        return hex.hashCode();
    }
}

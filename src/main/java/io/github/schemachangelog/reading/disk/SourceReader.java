package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.text.Source;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;

/** Reads files as strict UTF-8 and names them as they are shown. Every other encoding is a {@link UserProblem}. */
public final class SourceReader {
    private static final char UNREADABLE = '\uFFFD';

    private final Path baseDirectory;

    /** @param baseDirectory files below it are shown relative to it */
    public SourceReader(Path baseDirectory) {
        this.baseDirectory = baseDirectory.toAbsolutePath().normalize();
    }

    /**
     * A file's bytes and what they say.
     *
     * @param bytes the file's own, not a copy; nobody changes them
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared: it travels from the disk to a checksum.
    public record Loaded(byte[] bytes, Source source) {}

    /**
     * The file's text.
     *
     * @throws UserProblem when there is no such file, it is no regular one, it cannot be read, or it is not UTF-8
     */
    public Source read(Path file) {
        return load(file).source();
    }

    /**
     * The file's bytes and its text.
     *
     * @throws UserProblem when there is no such file, it is no regular one, it cannot be read, or it is not UTF-8
     */
    public Loaded load(Path file) {
        String name = name(file);
        byte[] bytes = bytes(file, name);
        return new Loaded(bytes, new Source(file, name, decode(bytes, name)));
    }

    /** The path as it is shown: relative to the base directory where it lies below it, else absolute; with {@code /}. */
    public String name(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        boolean below = absolute.startsWith(baseDirectory) && !absolute.equals(baseDirectory);
        Path shown = below ? baseDirectory.relativize(absolute) : absolute;
        return shown.toString().replace(shown.getFileSystem().getSeparator(), "/");
    }

    private static byte[] bytes(Path file, String name) {
        try {
            // Reading a pipe would wait for whoever writes into it.
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                throw notRegular(attributes, name);
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UserProblem("There is no file `" + name + "`.", "", "Create it, or correct the path.", e);
        } catch (AccessDeniedException e) {
            throw new UserProblem(
                    "`" + name + "` cannot be read: permission is denied.",
                    "",
                    "Give this user the right to read the file, and to enter the folders above it.",
                    e);
        } catch (IOException e) {
            throw new UserProblem(
                    "`" + name + "` cannot be read: " + e.getMessage() + ".", "", "Name a file that can be read.", e);
        }
    }

    private static UserProblem notRegular(BasicFileAttributes attributes, String name) {
        return attributes.isDirectory()
                ? new UserProblem("`" + name + "` is a folder, not a file.", "", "Name a file.")
                : new UserProblem(
                        "`" + name + "` is not a regular file.",
                        "A pipe, a socket or a device gives its text once, or never.",
                        "Put a file there, or name another one.");
    }

    private static String decode(byte[] bytes, String name) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        // Java puts this character where it cannot read a byte; only then is the slower, strict decoder asked.
        return text.indexOf(UNREADABLE) < 0 ? text : decodeStrictly(bytes, name);
    }

    private static String decodeStrictly(byte[] bytes, String name) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw notUtf8(bytes, in.position(), name);
        }
        return out.flip().toString();
    }

    private static UserProblem notUtf8(byte[] bytes, int offset, String name) {
        int line = 1;
        for (int i = 0; i < offset; i++) {
            boolean ends = bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n';
            line += ends ? 1 : 0;
        }
        String hex = HexFormat.of().withUpperCase().toHexDigits(bytes[offset]);
        return new UserProblem(
                "`" + name + "` is not UTF-8: byte 0x" + hex + " at offset " + offset + " (counted from 0), line "
                        + line + ".",
                startsAsUtf16(bytes)
                        ? "The file begins as UTF-16 does; every place that we report counts in UTF-8 text."
                        : "What stands there cannot be told from this byte, and nothing is guessed.",
                "Save the file as UTF-8; `iconv -f <its encoding> -t UTF-8` converts it.");
    }

    private static boolean startsAsUtf16(byte[] bytes) {
        if (bytes.length < 2) {
            return false;
        }
        int first = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        return first == 0xFEFF || first == 0xFFFE;
    }
}

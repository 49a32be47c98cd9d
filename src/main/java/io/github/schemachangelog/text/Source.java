package io.github.schemachangelog.text;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text and where it came from. The byte order mark, where there is one, is not part of the text and counts in no
 * offset. Lines end with LF, CRLF or CR, as CommonMark has it.
 */
public final class Source {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Path path;
    private final String name;
    private final String text;
    private final boolean byteOrderMark;
    private int[] lineStarts = {};

    /**
     * @param path where the text lies
     * @param name the path as it is shown: relative to the base directory where it lies below it, with {@code /}
     * @param decoded the decoded content, with its byte order mark if it has one
     */
    public Source(Path path, String name, String decoded) {
        this.path = path;
        this.name = name;
        this.byteOrderMark = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        this.text = byteOrderMark ? decoded.substring(1) : decoded;
    }

    public Path path() {
        return path;
    }

    public String name() {
        return name;
    }

    /** The folders that lead to the file, from the root, and the file's own name. */
    public List<String> segments() {
        List<String> segments = new ArrayList<>();
        path.toAbsolutePath().normalize().forEach(segment -> segments.add(segment.toString()));
        return List.copyOf(segments);
    }

    public String text() {
        return text;
    }

    public boolean hasByteOrderMark() {
        return byteOrderMark;
    }

    /** The whole text. */
    public Span span() {
        return new Span(0, text.length());
    }

    public String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    /** The line and column of an offset from 0 to the length of the text. */
    public Location location(int offset) {
        int line = lineIndex(offset);
        return new Location(line + 1, offset - lineStarts()[line] + 1);
    }

    /** The line that holds an offset, without its line end. */
    public Span line(int offset) {
        int[] starts = lineStarts();
        int line = lineIndex(offset);
        int end = line + 1 < starts.length ? starts[line + 1] : text.length();
        while (end > starts[line] && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return new Span(starts[line], end);
    }

    /** The line that holds an offset, with its line end. */
    public Span wholeLine(int offset) {
        int[] starts = lineStarts();
        int line = lineIndex(offset);
        return new Span(starts[line], line + 1 < starts.length ? starts[line + 1] : text.length());
    }

    /** The line end that the text uses first, LF where it has none: what an edit that adds lines should write. */
    public String lineEnd() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                return "\n";
            }
            if (c == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? "\r\n" : "\r";
            }
        }
        return "\n";
    }

    /** What a file with the given text and this source's byte order mark holds. */
    public byte[] encode(String newText) {
        return ((byteOrderMark ? String.valueOf(BYTE_ORDER_MARK) : "") + newText).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }

    private int lineIndex(int offset) {
        if (offset < 0 || offset > text.length()) {
            throw new IndexOutOfBoundsException(offset + " is outside of " + name);
        }
        int found = Arrays.binarySearch(lineStarts(), offset);
        return found >= 0 ? found : -found - 2;
    }

    /** Counted when first asked for; two threads may both count, and come to the same. */
    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known.length == 0) {
            known = countLines();
            lineStarts = known;
        }
        return known;
    }

    private int[] countLines() {
        int[] starts = new int[64];
        int count = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ends = c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}

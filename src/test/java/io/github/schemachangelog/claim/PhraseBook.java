package io.github.schemachangelog.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The phrases that are understood, as {@code claims/phrases.md} lists them: Markdown with fences, a fence a table of the
 * page that is made of it. A fence's word says where its lines stand in an entry; blank lines part its examples; behind
 * {@code =>} stand the claims that begin on a line.
 */
final class PhraseBook {
    private static final Path RESOURCE = Path.of("src/test/resources/claims/phrases.md");
    private static final String ARROW = " => ";

    private PhraseBook() {}

    /**
     * A line of an example.
     *
     * @param claims what it claims; empty for nothing
     */
    record Line(String text, String claims) {
        static Line of(String written) {
            int arrow = written.lastIndexOf(ARROW);
            return arrow < 0
                    ? new Line(written, "")
                    : new Line(written.substring(0, arrow), written.substring(arrow + ARROW.length()));
        }

        /** As a row of a table: the bullets of nested lines show how deep they are. */
        String row(boolean claiming) {
            String plain = text.strip();
            int depth = text.indexOf(plain) / 2;
            String shown = "• ".repeat(depth) + plain.replaceFirst("^- ", "").replace("|", "\\|");
            return claiming ? "| " + shown + " | " + claims.replace("; ", "<br>") + " |" : "| " + shown + " |";
        }
    }

    /**
     * Lines that stand in one entry.
     *
     * @param where the fence's word
     * @param number of the first line in the resource, 1-based
     */
    record Example(String where, int number, List<Line> lines) {
        String entry() {
            StringBuilder entry = new StringBuilder(
                    switch (where) {
                        case "changes" -> EntryText.CHANGES;
                        case "notes" -> EntryText.NOTES;
                        case "entry" -> EntryText.HEADING;
                        default -> throw new IllegalStateException("no such place: " + where);
                    });
            String indent = where.equals("entry") ? "" : "  ";
            lines.forEach(line -> entry.append(indent).append(line.text()).append('\n'));
            return entry.toString();
        }

        /** Lines of the entry before the example's own. */
        int offset() {
            return where.equals("entry") ? 3 : 4;
        }

        @Override
        public String toString() {
            return number + ": " + lines.get(0).text();
        }
    }

    static List<Example> examples() {
        List<Example> examples = new ArrayList<>();
        Optional<String> where = Optional.empty();
        List<Line> open = new ArrayList<>();
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean fence = line.startsWith("```");
            boolean nested = line.startsWith(" ");
            if (where.isPresent() && !open.isEmpty() && !nested) {
                examples.add(new Example(where.get(), i + 1 - open.size(), List.copyOf(open)));
                open.clear();
            }
            if (fence) {
                where = where.isPresent() ? Optional.empty() : Optional.of(line.substring(3));
            } else if (where.isPresent() && !line.isBlank()) {
                open.add(Line.of(line));
            }
        }
        return examples;
    }

    /** The page for whoever writes an entry. */
    static String page() {
        StringBuilder page = new StringBuilder();
        boolean inside = false;
        boolean claiming = true;
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                claiming = !line.startsWith("## Never");
            }
            if (line.startsWith("```")) {
                String head = claiming ? "| An entry says | It claims |\n|---|---|\n" : "| An entry says |\n|---|\n";
                page.append(inside ? "" : head);
                inside = !inside;
            } else if (!inside) {
                page.append(line).append('\n');
            } else if (!line.isBlank()) {
                page.append(Line.of(line).row(claiming)).append('\n');
            }
        }
        return page.toString();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(RESOURCE);
        } catch (IOException e) {
            throw new AssertionError("cannot read " + RESOURCE, e);
        }
    }
}

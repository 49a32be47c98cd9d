package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a Migration File field may name its script with: a path, its end, a folder's or a file's name.
 *
 * @param text as a reader sees it
 * @param span its characters in the entry's source; empty where they are not written as they are read
 */
record WrittenPath(String text, Optional<Span> span) {
    private static final Pattern SLASH = Pattern.compile("[/\\\\]");
    private static final Pattern PLACEHOLDER = Pattern.compile(".*([*?<>{}…\\s]|\\.\\.\\.|://|YYYY).*");

    /** Everything in an entry's Migration File fields that could be one, in document order. */
    static List<WrittenPath> of(Entry entry) {
        List<WrittenPath> found = new ArrayList<>();
        for (Field field : entry.fields(FieldName.MIGRATION_FILE)) {
            inLine(entry.source(), field.value(), found);
            inBlocks(entry.source(), field.blocks(), found);
        }
        return found;
    }

    /** Whether it is meant as one script's path or name: not prose, a placeholder or an address. */
    boolean isScript() {
        List<String> segments = segments();
        if (segments.isEmpty() || PLACEHOLDER.matcher(text).matches()) {
            return false;
        }
        String last = segments.get(segments.size() - 1);
        return last.toLowerCase(Locale.ROOT).endsWith(".sql") || last.matches("[0-9]{2,}[_\\-].*");
    }

    /** Whether its segments end the path of a migration's script or folder, or are the migration's name or digits. */
    boolean names(Migration migration) {
        List<String> written = segments();
        if (written.isEmpty()) {
            return false;
        }
        List<String> script = migration.script().source().segments();
        List<String> folder = script.subList(0, script.size() - 1);
        return endsWith(script, written)
                || endsWith(folder, written)
                        && written.get(written.size() - 1).equals(migration.id().text())
                || written.equals(List.of(migration.id().text()))
                || written.equals(List.of(migration.id().digits()));
    }

    /** Its last two segments, or its only one: a migration that it {@link #names} has them among its {@link #ends}. */
    String end() {
        return end(segments());
    }

    /** How a path or name that names a migration can end. */
    static Set<String> ends(Migration migration) {
        List<String> script = migration.script().source().segments();
        List<String> folder = script.subList(0, script.size() - 1);
        return Set.copyOf(List.of(
                end(script),
                script.get(script.size() - 1),
                end(folder),
                migration.id().text(),
                migration.id().digits()));
    }

    private static String end(List<String> segments) {
        return String.join("/", segments.subList(Math.max(0, segments.size() - 2), segments.size()));
    }

    /** The parts between slashes, without what only leads to the start: {@code ./}, {@code ../}. */
    private List<String> segments() {
        return SLASH.splitAsStream(text.strip())
                .filter(segment -> !segment.isEmpty() && !segment.equals(".") && !segment.equals(".."))
                .toList();
    }

    private static boolean endsWith(List<String> path, List<String> end) {
        return end.size() <= path.size()
                && path.subList(path.size() - end.size(), path.size()).equals(end);
    }

    private static void inBlocks(Source source, List<Block> blocks, List<WrittenPath> found) {
        for (Block block : blocks) {
            if (block instanceof Block.Paragraph paragraph) {
                inLine(source, paragraph.content(), found);
            } else if (block instanceof Block.Item item) {
                inLine(source, item.content(), found);
                inBlocks(source, item.children(), found);
            } else if (block instanceof Block.Code code) {
                code.lines()
                        .forEach(line ->
                                found.add(new WrittenPath(source.slice(line).strip(), Optional.of(line))));
            }
        }
    }

    private static void inLine(Source source, List<Inline> line, List<WrittenPath> found) {
        boolean marked = line.stream().anyMatch(WrittenPath::isMarked);
        if (!marked && !line.isEmpty()) {
            inProse(source, line, found);
        }
        for (Inline piece : line) {
            if (piece instanceof Inline.Code code) {
                found.add(at(source, code.span(), code.text().strip()));
            } else if (piece instanceof Inline.Link link) {
                found.add(new WrittenPath(target(link), Optional.empty()));
            } else if (piece instanceof Inline.Styled styled && marked) {
                inLine(source, styled.children(), found);
            }
        }
    }

    private static boolean isMarked(Inline piece) {
        return piece instanceof Inline.Code
                || piece instanceof Inline.Link
                || piece instanceof Inline.Styled styled
                        && styled.children().stream().anyMatch(WrittenPath::isMarked);
    }

    /** The whole text, since a name may hold blanks, and every word of it. */
    private static void inProse(Source source, List<Inline> line, List<WrittenPath> found) {
        List<WrittenPath> words = WrittenWords.of(source, line);
        if (words.size() > 1) {
            found.add(new WrittenPath(Inline.text(line).strip(), Optional.empty()));
        }
        found.addAll(words);
    }

    /** Where a link leads, without the place in the page; its label where it leaves the repository. */
    private static String target(Inline.Link link) {
        String destination = link.destination();
        boolean inside = !destination.isEmpty() && !destination.contains("://");
        return inside ? destination.replaceFirst("#.*", "").replace("%20", " ") : link.text();
    }

    private static WrittenPath at(Source source, Span around, String text) {
        int start = source.slice(around).indexOf(text);
        return start < 0 || text.isEmpty()
                ? new WrittenPath(text, Optional.empty())
                : new WrittenPath(text, Optional.of(new Span(start, start + text.length()).shift(around.start())));
    }
}

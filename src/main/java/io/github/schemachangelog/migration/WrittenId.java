package io.github.schemachangelog.migration;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word of a text that may be the name of a migration or of its script.
 *
 * @param id the word, without {@code .sql}
 * @param isScript whether the word ends in {@code .sql}
 * @param start 0-based offset of its first character in the text
 * @param end offset behind its last
 */
public record WrittenId(MigrationId id, boolean isScript, int start, int end) {
    private static final String SQL = ".sql";

    /** No word ends in a dot, which may be a sentence's. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)*+");

    /** Every word, in order. */
    public static Stream<WrittenId> in(CharSequence text) {
        return WORD.matcher(text).results().map(word -> {
            String name = word.group();
            boolean script = name.endsWith(SQL);
            String id = script ? name.substring(0, name.length() - SQL.length()) : name;
            return new WrittenId(new MigrationId(id), script, word.start(), word.end());
        });
    }
}

package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.migration.MigrationId;

/** What a message calls an entry or a migration; short enough to leave room for the fact. */
public final class EntryName {
    private static final int LONGEST = 40;

    private EntryName() {}

    /** The migration's id, or the heading where the entry names none, in backticks. */
    public static String of(Entry entry) {
        return quote(entry.id().map(MigrationId::text).orElse(entry.title()));
    }

    public static String of(MigrationId id) {
        return quote(id.text());
    }

    /** Any text of the user's in backticks; its end is cut off where it is long. */
    public static String quote(String text) {
        return quote(text, LONGEST);
    }

    /**
     * The same where there is less room than usual.
     *
     * @param longest how many characters fit between the backticks; at least 2
     */
    public static String quote(String text, int longest) {
        String line = text.strip().replaceAll("\\s+", " ").replace('`', '\'');
        int most = Math.min(longest, LONGEST);
        if (line.length() <= most) {
            return "`" + line + "`";
        }
        int end = Character.isHighSurrogate(line.charAt(most - 2)) ? most - 2 : most - 1;
        return "`" + line.substring(0, end) + "…`";
    }
}

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
        String line = text.strip().replaceAll("\\s+", " ").replace('`', '\'');
        if (line.length() <= LONGEST) {
            return "`" + line + "`";
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
        return "`" + line.substring(0, end) + "…`";
    }
}

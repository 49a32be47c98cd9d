package io.github.schemachangelog.changelog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a team's document uses. All are compared without regard to case, and to blanks, emoji and punctuation
 * around them.
 *
 * @param fields labels of each known field, the one to write first
 * @param statuses words of each status in a Status field, the one to write first
 * @param sections words that tie a heading to a status; a heading is tied by the longest that it contains
 */
public record Vocabulary(
        Map<FieldName, List<String>> fields, Map<Status, List<String>> statuses, Map<Status, List<String>> sections) {
    public Vocabulary {
        fields = ordered(fields, FieldName.class);
        statuses = ordered(statuses, Status.class);
        sections = ordered(sections, Status.class);
    }

    private static <K extends Enum<K>> Map<K, List<String>> ordered(Map<K, List<String>> words, Class<K> type) {
        EnumMap<K, List<String>> copy = new EnumMap<>(type);
        words.forEach((key, list) -> copy.put(key, List.copyOf(list)));
        return Collections.unmodifiableMap(copy);
    }

    /** The words of the documents that this project started from, and the synonyms that other documents use. */
    public static Vocabulary standard() {
        return new Vocabulary(
                Map.ofEntries(
                        Map.entry(FieldName.STATUS, List.of("Status", "Estado", "Статус")),
                        Map.entry(FieldName.DATE_ADDED, List.of("Date Added", "Added", "Added On", "Created")),
                        Map.entry(FieldName.DATE_MIGRATED, List.of("Date Migrated", "Migrated", "Migrated On")),
                        Map.entry(
                                FieldName.DATE_DEPLOYED,
                                List.of(
                                        "Date Deployed",
                                        "Deployed",
                                        "Deployed On",
                                        "Deployed At",
                                        "Applied",
                                        "Date Applied",
                                        "Applied Date",
                                        "Applied On",
                                        "Applied At")),
                        Map.entry(FieldName.DESCRIPTION, List.of("Description", "Summary", "Purpose", "Reason")),
                        Map.entry(FieldName.CHANGES, List.of("Changes", "Changes Made", "Change")),
                        Map.entry(
                                FieldName.MIGRATION_FILE,
                                List.of(
                                        "Migration File",
                                        "Migration",
                                        "Migrations",
                                        "Migration Files",
                                        "Migration ID",
                                        "File",
                                        "Файл",
                                        "Archivo",
                                        "Arquivo")),
                        Map.entry(FieldName.RISK_LEVEL, List.of("Risk Level", "Risk", "Impact")),
                        Map.entry(
                                FieldName.ROLLBACK,
                                List.of(
                                        "Rollback",
                                        "Rollback Plan",
                                        "Rollback SQL",
                                        "Rollback Script",
                                        "Rollback Steps",
                                        "Rollback Procedure",
                                        "Rollback Strategy",
                                        "Rollback Instructions")),
                        Map.entry(FieldName.PRODUCTION_NOTES, List.of("Production Notes", "Notes")),
                        Map.entry(FieldName.PERFORMANCE_NOTES, List.of("Performance Notes")),
                        Map.entry(FieldName.VERIFICATION, List.of("Verification", "Verify"))),
                Map.of(
                        Status.PENDING, List.of("PENDING"),
                        Status.MIGRATED, List.of("MIGRATED", "Ready for deployment", "Pending deployment"),
                        Status.DEPLOYED, List.of("DEPLOYED")),
                Map.of(
                        Status.PENDING, List.of("pending"),
                        Status.MIGRATED,
                                List.of(
                                        "migrated",
                                        "ready for deployment",
                                        "pending deployment",
                                        "pending production deployment",
                                        "pending release",
                                        "awaiting deployment"),
                        Status.DEPLOYED, List.of("deployed")));
    }
}

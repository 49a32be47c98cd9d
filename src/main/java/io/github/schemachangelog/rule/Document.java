package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Vocabulary;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a rule about the document gets to see.
 *
 * @param vocabulary the words in which the document was read
 * @param required the fields that an entry must have
 * @param today the day of the run; nothing else tells the time
 * @param mistypedIsTold whether a rule says of a mistyped label that it is one
 */
public record Document(
        Changelog changelog, Vocabulary vocabulary, Set<FieldName> required, LocalDate today, boolean mistypedIsTold) {
    /**
     * The fields that an entry must have where nobody says otherwise, in the order in which entries give them. Whether
     * it lacks a Rollback is for {@code missing-rollback} to say, which sees undo scripts too.
     */
    public static final Set<FieldName> STANDARD_REQUIRED = Collections.unmodifiableSet(EnumSet.of(
            FieldName.STATUS,
            FieldName.DESCRIPTION,
            FieldName.CHANGES,
            FieldName.MIGRATION_FILE,
            FieldName.RISK_LEVEL));

    /** Of a run that tells of mistyped labels. */
    public Document(Changelog changelog, Vocabulary vocabulary, Set<FieldName> required, LocalDate today) {
        this(changelog, vocabulary, required, today, true);
    }
}

package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.DataVerb;
import io.github.schemachangelog.evidence.SchemaChange.Verb;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What becomes of the rows that were there, as far as one change tells it. */
public final class Losses {
    private static final Set<String> WITHOUT_ROWS =
            Set.of("view", "function", "procedure", "aggregate", "trigger", "event trigger", "policy", "rule");

    private Losses() {}

    /** Whether it may write over what rows held. */
    public static boolean isOverwriting(SchemaChange change) {
        return isWrite(change, DataVerb.UPDATE, DataVerb.UPSERT, DataVerb.MERGE);
    }

    /** What may shorten values, or take more with it than it names: a schema, all that a role owns. */
    public static boolean mayLose(SchemaChange change) {
        return change instanceof SchemaChange.ColumnTypeChanged
                || change instanceof SchemaChange.TypeDropped
                || change instanceof SchemaChange.OtherObject other
                        && other.verb() == Verb.DROPPED
                        && !WITHOUT_ROWS.contains(other.kind());
    }

    /** Whether an UPDATE gives a column something else than NULL. */
    public static boolean isSet(String column, String update) {
        return Pattern.compile("\\b" + Pattern.quote(column) + "\"?\\s*+=\\s*+(?!null\\b)", Pattern.CASE_INSENSITIVE)
                .matcher(update)
                .find();
    }

    /** Whether a table or a column goes, with what it held. */
    public static boolean isLoss(SchemaChange change) {
        return change instanceof SchemaChange.TableDropped || change instanceof SchemaChange.ColumnDropped;
    }

    /** Whether rows go. */
    public static boolean isDeleting(SchemaChange change) {
        return isWrite(change, DataVerb.DELETE, DataVerb.TRUNCATE);
    }

    /** Whether it writes rows in one of these ways. */
    public static boolean isWrite(SchemaChange change, DataVerb... verbs) {
        return change instanceof SchemaChange.DataChanged data
                && Stream.of(verbs).anyMatch(data.verb()::equals);
    }
}

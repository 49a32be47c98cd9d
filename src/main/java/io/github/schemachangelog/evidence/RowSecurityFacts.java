package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.SchemaChange.RowSecurity;
import java.util.ArrayList;
import java.util.List;

/**
 * Row-level security of a table as the catalog has it.
 *
 * @param enabled whether policies decide which rows somebody sees
 * @param forced whether they would for the owner too
 */
public record RowSecurityFacts(boolean enabled, boolean forced) {
    public static final RowSecurityFacts NONE = new RowSecurityFacts(false, false);

    /** What is done to a table that has this, so that it has the other. */
    List<RowSecurity> leadingTo(RowSecurityFacts other) {
        List<RowSecurity> changes = new ArrayList<>();
        if (enabled != other.enabled) {
            changes.add(other.enabled ? RowSecurity.ENABLED : RowSecurity.DISABLED);
        }
        if (forced != other.forced) {
            changes.add(other.forced ? RowSecurity.FORCED : RowSecurity.NOT_FORCED);
        }
        return changes;
    }
}

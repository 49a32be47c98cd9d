package io.github.schemachangelog.finding;

import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.EditPlan;
import io.github.schemachangelog.text.Source;
import java.util.List;

/**
 * Edits that make a finding go away.
 *
 * @param description what they do, in the imperative: {@code Merge the sections}
 */
public record Fix(String description, EditPlan plan) {
    public static Fix of(String description, Source source, List<Edit> edits) {
        return new Fix(description, new EditPlan(source, edits));
    }

    public static Fix of(String description, Source source, Edit edit) {
        return of(description, source, List.of(edit));
    }
}

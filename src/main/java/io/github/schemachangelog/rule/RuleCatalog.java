package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.rule.document.DuplicateEntry;
import java.util.List;

/** Every rule, in the order of the documentation. */
public final class RuleCatalog {
    /** What runs over the document, the migrations and a rehearsal. */
    public static final List<Rule> RULES = List.of(
            // The document
            new DuplicateEntry());

    private RuleCatalog() {}

    /** The ids that a configuration may name. */
    public static List<String> ids() {
        return RULES.stream().map(Rule::info).map(RuleInfo::id).toList();
    }
}

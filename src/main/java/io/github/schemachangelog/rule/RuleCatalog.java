package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.rule.document.DuplicateEntry;
import java.util.List;
import java.util.stream.Stream;

/** Every rule, in the order of the documentation. */
public final class RuleCatalog {
    /** What runs over the document, the migrations and a rehearsal. */
    public static final List<Rule> RULES = List.of(
            // The document
            new DuplicateEntry());

    private RuleCatalog() {}

    /** Every rule that reports, those too that the Linter applies itself. */
    public static List<RuleInfo> infos() {
        return Stream.concat(RULES.stream().map(Rule::info), Stream.of(Ignores.UNUSED, Ignores.WITHOUT_REASON))
                .toList();
    }

    /** The ids that a configuration may name. */
    public static List<String> ids() {
        return infos().stream().map(RuleInfo::id).toList();
    }
}

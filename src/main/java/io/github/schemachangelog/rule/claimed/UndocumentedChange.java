package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.evidence.JudgedClaim.Fact;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;

/** {@code undocumented-change}: a migration changes something that its entry does not mention. */
public final class UndocumentedChange implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "undocumented-change", Severity.INFO, "A migration changes something that its entry does not mention.");
    private static final int SHOWN = 5;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : subject.entries()) {
            boolean tells =
                    entry.form().hasRoom() && entry.field(FieldName.CHANGES).isPresent();
            List<Fact> omitted = tells ? subject.claims().omissions(entry) : List.of();
            if (!omitted.isEmpty()) {
                findings.add(finding(entry, omitted));
            }
        }
        return findings;
    }

    private static Finding finding(Entry entry, List<Fact> omitted) {
        Span label = entry.field(FieldName.CHANGES).orElseThrow().labelSpan();
        String more = omitted.size() == 1 ? "1 change" : omitted.size() + " changes";
        Finding.Builder finding = Finding.at(INFO, entry.place(label))
                .message(EntryName.of(entry) + " does not mention " + more + " of its migration")
                .label("nothing of " + omitted.get(0).text())
                .migration(entry.id())
                .why("whoever reads the entry does not know of it.")
                .advice("add a line for each.");
        omitted.stream()
                .limit(SHOWN)
                .forEach(fact -> finding.related(FirstLine.of(fact.place()), "changes " + fact.text()));
        return finding.build();
    }
}

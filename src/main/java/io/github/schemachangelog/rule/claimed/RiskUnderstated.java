package io.github.schemachangelog.rule.claimed;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.RiskLevel;
import io.github.schemachangelog.claim.Risk;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code risk-understated}: an entry declares a lower risk than its migration has. */
public final class RiskUnderstated implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "risk-understated", Severity.ERROR, "An entry declares a lower Risk Level than its migration has.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        return subject.entries().stream()
                .flatMap(entry -> check(entry, subject).stream())
                .toList();
    }

    private static Optional<Finding> check(Entry entry, Subject subject) {
        Optional<RiskLevel> declared = Risk.declared(entry);
        Optional<MigrationFacts> facts = subject.claims().facts(entry);
        if (declared.isEmpty() || facts.isEmpty()) {
            return Optional.empty();
        }
        return Risk.of(facts.get())
                .filter(risk -> risk.level().compareTo(declared.get()) > 0)
                .map(risk -> finding(entry, declared.get(), risk));
    }

    private static Finding finding(Entry entry, RiskLevel declared, Risk risk) {
        Span value = entry.field(FieldName.RISK_LEVEL).orElseThrow().valueSpan();
        return Finding.at(INFO, entry.place(value))
                .message("the risk of " + EntryName.of(entry) + " is "
                        + risk.level().word().toLowerCase(Locale.ROOT) + ", not "
                        + declared.word().toLowerCase(Locale.ROOT))
                .label("the SQL " + risk.reason())
                .migration(entry.id())
                .related(risk.place(), "here")
                .why("reviewers who rely on the risk level will miss what can go wrong.")
                .advice("write `" + risk.level().word() + "`, and say what to watch for.")
                .build();
    }
}

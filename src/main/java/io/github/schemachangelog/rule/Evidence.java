package io.github.schemachangelog.rule;

import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import java.util.List;
import java.util.Optional;

/** What there is to judge by. It decides which rules run. */
sealed interface Evidence {
    Subject subject();

    /** What a rule says; empty where the rule asks for other evidence. */
    Optional<List<Finding>> judge(Rule rule);

    /**
     * What is wrong with the ignore comments.
     *
     * @param run the rules that ran
     */
    List<Finding> comments(Ignores ignores, List<RuleInfo> run);

    /** The document, the migrations and their SQL, and nothing that ran. */
    record Written(Subject subject) implements Evidence {
        @Override
        public Optional<List<Finding>> judge(Rule rule) {
            if (rule instanceof Rule.OfDocument ofDocument) {
                return Optional.of(ofDocument.check(subject.document()));
            }
            if (rule instanceof Rule.OfFolder ofFolder) {
                return Optional.of(ofFolder.check(subject));
            }
            return Optional.empty();
        }

        @Override
        public List<Finding> comments(Ignores ignores, List<RuleInfo> run) {
            return ignores.findings(run, RuleCatalog.ids());
        }
    }

    /** The same, and what a rehearsal saw. */
    record Rehearsed(Subject subject, RehearsalRecord rehearsal) implements Evidence {
        @Override
        public Optional<List<Finding>> judge(Rule rule) {
            return rule instanceof Rule.OfRehearsal ofRehearsal
                    ? Optional.of(ofRehearsal.check(subject, rehearsal))
                    : new Written(subject).judge(rule);
        }

        @Override
        public List<Finding> comments(Ignores ignores, List<RuleInfo> run) {
            return ignores.findings(run, RuleCatalog.ids());
        }
    }

    /** What a target holds; the document and the migrations are only what it is held against. */
    record OnTarget(Subject subject, TargetStanding target) implements Evidence {
        @Override
        public Optional<List<Finding>> judge(Rule rule) {
            return rule instanceof Rule.OfTarget ofTarget
                    ? Optional.of(ofTarget.check(subject, target))
                    : Optional.empty();
        }

        @Override
        public List<Finding> comments(Ignores ignores, List<RuleInfo> run) {
            return ignores.unused(run, target.name());
        }
    }
}

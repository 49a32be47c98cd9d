package io.github.schemachangelog.command;

import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.RuleCatalog;
import java.nio.file.Path;

/** The files that findings are written to: several goals may run in one build, and none takes away what another said. */
enum Report {
    /** Of {@code lint} and {@code rehearse}, of which the second has the findings of both. */
    FINDINGS("findings.sarif", ""),
    /** Of {@code check}. */
    CHECK("check.sarif", "check/");

    private final String file;
    private final String category;

    Report(String file, String category) {
        this.file = file;
        this.category = category;
    }

    Path in(Request request) {
        return request.outputDirectory().resolve(file);
    }

    /** Keeps it apart from the other, where both are handed to code scanning; empty for the usual one. */
    String category() {
        return category;
    }

    /** Whether this report speaks of a rule, and no other does. To ask loads all rules. */
    boolean speaksOf(String rule) {
        boolean aboutTargets = RuleCatalog.RULES.stream()
                .filter(Rule.OfTarget.class::isInstance)
                .anyMatch(one -> one.info().id().equals(rule));
        return aboutTargets == (this == CHECK) && RuleCatalog.ids().contains(rule);
    }
}

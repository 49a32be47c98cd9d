package io.github.schemachangelog.command;

import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.RuleCatalog;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that findings are written to: several goals may run in one build, and none takes away what another said. */
enum Report {
    /** Of {@code lint} and {@code rehearse}, of which the second has the findings of both. */
    FINDINGS("findings.sarif", ""),
    /** Of {@code check}. */
    CHECK("check.sarif", "check/");

    private static final Set<String> ABOUT_TARGETS = RuleCatalog.RULES.stream()
            .filter(Rule.OfTarget.class::isInstance)
            .map(rule -> rule.info().id())
            .collect(Collectors.toUnmodifiableSet());

    private final String file;
    private final String category;

    Report(String file, String category) {
        this.file = file;
        this.category = category;
    }

    String file() {
        return file;
    }

    /** Keeps it apart from the other, where both are handed to code scanning; empty for the usual one. */
    String category() {
        return category;
    }

    /** The rules of which no other report speaks. */
    Stream<String> rules() {
        return RuleCatalog.ids().stream().filter(rule -> ABOUT_TARGETS.contains(rule) == (this == CHECK));
    }
}

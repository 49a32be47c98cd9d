package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.RuleInfo;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code docs/rules/README.md}, made of the catalog. */
final class RuleIndex {
    private static final Map<String, String> FAMILIES = new LinkedHashMap<>();

    static {
        FAMILIES.put("document", "The document");
        FAMILIES.put("folder", "The document against the migrations");
        FAMILIES.put("claimed", "Claims: what the entry says, against the SQL");
        FAMILIES.put("rehearsed", "Rehearsal");
        FAMILIES.put("target", "Target");
    }

    /** Listed with the rules about the document: it asks for the migrations only to know when another rule speaks. */
    private static final String ABOUT_THE_DOCUMENT = "pending-entry";

    private RuleIndex() {}

    static String text() {
        StringBuilder text = new StringBuilder("""
                # Rules

                A rule is a named judgement. Its severity is `error`, `warning`, `info` or `off`; a project sets another one
                in the POM with `<rules><the-rule>off</the-rule></rules>`, or on the command line with
                `-DschemaChangelog.rules=the-rule=off,another-rule=warning`.
                """);
        FAMILIES.forEach((family, title) -> {
            text.append("\n## ").append(title).append("\n\n| Rule | Severity | Fix | Reports |\n|---|---|---|---|\n");
            RuleCatalog.infos().stream()
                    .filter(rule -> family.equals(family(rule)))
                    .forEach(rule -> text.append(row(rule)));
        });
        return text.toString();
    }

    /** The last part of the name of a rule's package. */
    static String family(Rule rule) {
        String name = rule.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Whether a finding of any of a rule's fixtures offers a fix. */
    static boolean offersFix(RuleInfo rule) {
        return Fixture.of(rule).anyMatch(fixture -> Files.exists(fixture.fixed()));
    }

    /** The family of a rule; what the Linter finds itself is about the document. */
    private static String family(RuleInfo info) {
        return RuleCatalog.RULES.stream()
                .filter(rule -> rule.info().equals(info) && !info.id().equals(ABOUT_THE_DOCUMENT))
                .findFirst()
                .map(RuleIndex::family)
                .orElse("document");
    }

    private static String row(RuleInfo info) {
        return "| [" + info.id() + "](" + info.id() + ".md) | "
                + info.severity().word() + " | " + (offersFix(info) ? "offered" : "–") + " | " + info.summary()
                + " |\n";
    }
}

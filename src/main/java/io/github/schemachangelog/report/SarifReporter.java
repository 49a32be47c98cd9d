package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.Related;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.text.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings for code scanning and editors: SARIF 2.1.0. Same findings, same bytes: no clock, and no path of this machine
 * but for a file outside of the repository.
 */
public final class SarifReporter {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final String toolVersion;
    private final List<RuleInfo> rules;
    private final SarifPlace places;

    /**
     * @param toolVersion this plugin's version
     * @param rules every rule that was asked, in the order of the documentation
     * @param root from where files are named
     */
    public SarifReporter(String toolVersion, List<RuleInfo> rules, Viewpoint root) {
        this.toolVersion = toolVersion;
        this.places = new SarifPlace(root);
        this.rules = List.copyOf(rules);
    }

    /**
     * The file's content.
     *
     * @param category what code scanning keeps the findings apart by from those of another file; empty for none
     */
    public String text(Findings findings, String category) {
        ObjectNode root = tree(findings);
        if (!category.isEmpty()) {
            ((ObjectNode) root.at("/runs/0")).putObject("automationDetails").put("id", category);
        }
        return JsonFile.text(root);
    }

    ObjectNode tree(Findings findings) {
        List<RuleInfo> known = allRules(findings);
        Map<String, Integer> indexes = new LinkedHashMap<>();
        known.forEach(rule -> indexes.put(rule.id(), indexes.size()));

        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", SCHEMA);
        root.put("version", "2.1.0");
        ObjectNode run = root.putArray("runs").addObject();
        addTool(run.putObject("tool").putObject("driver"), known, RulePages.wanted(findings));
        run.put("columnKind", "utf16CodeUnits");
        run.putArray("newlineSequences").add("\r\n").add("\n").add("\r");
        addMessage(
                run.putObject("originalUriBaseIds").putObject(SarifPlace.BASE).putObject("description"),
                "The root of the repository.");
        ArrayNode results = run.putArray("results");
        Fingerprints fingerprints = new Fingerprints();
        for (Finding finding : findings.all()) {
            ObjectNode result = results.addObject();
            result.put("ruleId", finding.rule().id());
            result.put("ruleIndex", indexes.get(finding.rule().id()));
            addResult(result, finding);
            result.putObject("partialFingerprints").put(Fingerprints.KEY, fingerprints.next(finding));
            finding.fix().ifPresent(fix -> addFix(result.putArray("fixes").addObject(), fix));
        }
        return root;
    }

    /** The rules given, and any other that a finding names: nothing of a finding is lost. */
    private List<RuleInfo> allRules(Findings findings) {
        Map<String, RuleInfo> all = new LinkedHashMap<>();
        rules.forEach(rule -> all.put(rule.id(), rule));
        findings.all().forEach(finding -> all.putIfAbsent(finding.rule().id(), finding.rule()));
        return new ArrayList<>(all.values());
    }

    /** Code scanning shows a rule's help beside an alert; the pages of the other rules would be weight without use. */
    private void addTool(ObjectNode driver, List<RuleInfo> known, List<String> found) {
        driver.put("name", "schema-changelog");
        driver.put("version", toolVersion);
        ArrayNode nodes = driver.putArray("rules");
        for (RuleInfo rule : known) {
            ObjectNode node = nodes.addObject();
            node.put("id", rule.id());
            addMessage(node.putObject("shortDescription"), rule.summary());
            ObjectNode help = node.putObject("help");
            addMessage(help, rule.summary());
            if (found.contains(rule.id())) {
                RulePages.text(rule).ifPresent(page -> help.put("markdown", page));
            }
            ObjectNode configuration = node.putObject("defaultConfiguration");
            if (rule.severity() == Severity.OFF) {
                configuration.put("enabled", false);
            } else {
                configuration.put("level", level(rule.severity()));
            }
        }
    }

    private void addResult(ObjectNode result, Finding finding) {
        result.put("level", level(finding.severity()));
        addMessage(
                result.putObject("message"),
                finding.message() + "\nwhy: " + finding.why() + "\nfix: " + finding.advice());
        ObjectNode location = result.putArray("locations").addObject();
        places.add(location.putObject("physicalLocation"), finding.place());
        if (!finding.label().isBlank()) {
            addMessage(location.putObject("message"), finding.label());
        }
        if (finding.related().isEmpty()) {
            return;
        }
        ArrayNode nodes = result.putArray("relatedLocations");
        for (Related related : finding.related()) {
            ObjectNode node = nodes.addObject();
            places.add(node.putObject("physicalLocation"), related.place());
            if (!related.label().isBlank()) {
                addMessage(node.putObject("message"), related.label());
            }
        }
    }

    private void addFix(ObjectNode node, Fix fix) {
        addMessage(node.putObject("description"), fix.description());
        ObjectNode change = node.putArray("artifactChanges").addObject();
        places.addFile(change.putObject("artifactLocation"), fix.plan().source());
        ArrayNode replacements = change.putArray("replacements");
        for (Edit edit : fix.plan().edits()) {
            ObjectNode replacement = replacements.addObject();
            SarifPlace.addRegion(
                    replacement.putObject("deletedRegion"), fix.plan().source(), edit.span());
            if (!edit.replacement().isEmpty()) {
                replacement.putObject("insertedContent").put("text", edit.replacement());
            }
        }
    }

    /** SARIF reads braces as placeholders and {@code [x](y)} as a link: section 3.11 says how to keep them as they are. */
    private static void addMessage(ObjectNode message, String text) {
        message.put("text", text.replace("{", "{{").replace("}", "}}").replace("](", "\\]("));
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "note";
            case OFF -> "none";
        };
    }
}

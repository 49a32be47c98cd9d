package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.RuleSettings;
import io.github.schemachangelog.text.Edit;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code unknown-field}: no rule knows the field. Off, because teams have fields of their own; a mistyped known label
 * is a warning nevertheless.
 */
public final class UnknownField implements Rule.OfDocument {
    private static final RuleInfo INFO = new RuleInfo(
            "unknown-field", Severity.OFF, "A field has no known name; a warning where it is a known one mistyped.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    /** Whether a team wants to be told of mistyped labels: the rule is not off because they said so. */
    public static boolean tellsMistyped(RuleSettings settings) {
        return settings.severity(INFO, Severity.WARNING) != Severity.OFF;
    }

    @Override
    public List<Finding> check(Document document) {
        List<Finding> findings = new ArrayList<>();
        Set<Place> judged = new HashSet<>();
        for (Entry entry : document.changelog().entries()) {
            KnownLabels known = KnownLabels.absentFrom(entry, document.vocabulary());
            for (Field field : entry.fields()) {
                // The rows of a table share the labels in its header.
                if (field.name() == FieldName.UNKNOWN
                        && !known.isKnown(field.label())
                        && judged.add(entry.place(field.labelSpan()))) {
                    findings.add(known.meant(field.label())
                            .map(meant -> mistyped(entry, field, meant.label()))
                            .orElseGet(() -> unknown(entry, field)));
                }
            }
        }
        return findings;
    }

    private static Finding mistyped(Entry entry, Field field, String meant) {
        return Finding.at(INFO, entry.place(field.labelSpan()))
                .severity(Severity.WARNING)
                .message("field " + EntryName.quote(field.label()) + " is `" + meant + "` mistyped")
                .label("no rule reads it under this name")
                .migration(entry.id())
                .why("what stands in it is not held against anything.")
                .advice("write `" + meant + "`.")
                .fix(Fix.of("Correct the label", entry.source(), new Edit(field.labelSpan(), meant)))
                .build();
    }

    private static Finding unknown(Entry entry, Field field) {
        return Finding.at(INFO, entry.place(field.labelSpan()))
                .message("field " + EntryName.quote(field.label()) + " has no known name")
                .migration(entry.id())
                .why("no rule reads it.")
                .advice("write a known label, or say in `words` which field it is"
                        + OwnWord.configured(FieldName.DESCRIPTION.key(), field.label())
                                .map(line -> ", for a description " + line)
                                .orElse("")
                        + ".")
                .build();
    }
}

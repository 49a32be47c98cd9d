package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a document writes an entry's heading and its fields, told by the first entry that has both. */
final class EntryStyle {
    private static final String HEADING = "### ";

    private final Vocabulary vocabulary;
    private final String lineEnd;
    private final Optional<Entry> sample;

    EntryStyle(Document document) {
        this.vocabulary = document.vocabulary();
        Source source = document.changelog().source();
        this.lineEnd = source.lineEnd();
        this.sample = document.changelog().entries().stream()
                .filter(entry -> entry.source() == source && entry.form() == Entry.Form.HEADING)
                .filter(entry -> entry.migration().isPresent() && isListed(entry))
                .findFirst();
    }

    /** {@code ### 20241224000000_add_sites_model}. */
    String heading(MigrationId id) {
        return sample.map(entry -> headingLike(entry, id)).orElse(HEADING + id);
    }

    /** What stands between the heading and the first field. */
    String behindHeading() {
        return sample.map(entry -> blanks(entry, entry.headingSpan().end(), line(entry, 0)))
                .orElse(lineEnd);
    }

    /** What stands between two fields. */
    String betweenFields() {
        return sample.filter(entry -> entry.fields().size() > 1)
                .map(entry -> blanks(entry, entry.fields().get(0).span().end(), line(entry, 1)))
                .orElse(lineEnd);
    }

    /** {@code - **Migration File:** `value`}. */
    String field(FieldName name, String value) {
        return lead() + label(name) + tail() + (isCode() ? "`" + value + "`" : value);
    }

    /** {@code - **Changes:**} and a list below it, set apart from what follows where only that ends it. */
    String list(FieldName name, List<String> lines) {
        String lead = lead();
        boolean item = lead.strip().matches("[-*+].*[ \\t].*");
        String indent = item ? " ".repeat(lead.replaceFirst("(\\*\\*|__)$", "").length()) : "";
        String label = label(name);
        String items =
                lines.stream().map(line -> lineEnd + indent + "- " + line).collect(Collectors.joining());
        return lead
                + label
                + tail().stripTrailing()
                + items
                + (item || betweenFields().endsWith(lineEnd + lineEnd) ? "" : lineEnd);
    }

    private String label(FieldName name) {
        return sample.flatMap(entry -> entry.field(name))
                .map(Field::label)
                .orElse(vocabulary
                        .fields()
                        .getOrDefault(name, List.of(name.label()))
                        .get(0));
    }

    private String lead() {
        return sample.map(entry -> entry.source()
                        .slice(new Span(
                                line(entry, 0),
                                entry.fields().get(0).labelSpan().start())))
                .orElse("- **");
    }

    private String tail() {
        return sample.map(entry -> behindLabel(entry, entry.fields().get(0))).orElse(":** ");
    }

    private boolean isCode() {
        return sample.map(entry -> entry.source().slice(entry.fields().get(0).valueSpan()))
                .map(value -> value.startsWith("`"))
                .orElse(true);
    }

    /** Whether an entry begins with a Status that stands on one line. */
    private static boolean isListed(Entry entry) {
        if (entry.fields().isEmpty() || entry.fields().get(0).name() != FieldName.STATUS) {
            return false;
        }
        Field status = entry.fields().get(0);
        String lead =
                entry.source().slice(new Span(line(entry, 0), status.labelSpan().start()));
        return !status.valueSpan().isEmpty()
                && lead.matches("[ \\t]{0,3}([-*+][ \\t]+)?(\\*\\*|__)")
                && behindLabel(entry, status).matches("[ \\t:*_]+");
    }

    private static String behindLabel(Entry entry, Field field) {
        int start = field.labelSpan().end();
        int end = field.valueSpan().start();
        return entry.source().slice(new Span(start, end));
    }

    /** Where the line of a field begins. */
    private static int line(Entry entry, int field) {
        return entry.source()
                .line(entry.fields().get(field).labelSpan().start())
                .start();
    }

    private String blanks(Entry entry, int from, int to) {
        String between = from <= to ? entry.source().slice(new Span(from, to)) : "";
        return between.isBlank() && !between.isEmpty() ? between : lineEnd;
    }

    private static String headingLike(Entry entry, MigrationId id) {
        Span heading = entry.headingSpan();
        Optional<Span> named = entry.migration().flatMap(Entry.Named::span).filter(heading::contains);
        if (named.isPresent()) {
            String before =
                    entry.source().slice(new Span(heading.start(), named.get().start()));
            String behind = entry.source().slice(new Span(named.get().end(), heading.end()));
            if (before.matches("#{1,6}[ \\t]+[`*\\[]*") && behind.matches("[`*\\]]*")) {
                return before + id + behind;
            }
        }
        String marks = entry.source().slice(heading).replaceFirst("(?s)[^#].*", "");
        return marks.isEmpty() ? HEADING + id : marks + " " + id;
    }
}

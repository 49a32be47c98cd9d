package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code missing-field}: an entry does not say what every entry must say. */
public final class MissingField implements Rule.OfDocument {
    /** Labels of lists that together say what a migration changes. */
    private static final Set<String> OF_CHANGES =
            Set.of("added", "changed", "removed", "new", "modified", "altered", "updated", "dropped", "renamed");

    private static final RuleInfo INFO =
            new RuleInfo("missing-field", Severity.WARNING, "An entry lacks a required field, or leaves it empty.");
    /** More names than these make no sentence. */
    private static final int NAMED = 3;
    /** A message has at most as many characters. */
    private static final int LONGEST = 100;
    /** The words of the shortest one. */
    private static final int SENTENCE = 3;
    /** What an entry without a migration cannot have yet. */
    private static final Set<FieldName> OF_MIGRATION = Set.of(FieldName.MIGRATION_FILE, FieldName.ROLLBACK);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : document.changelog().entries()) {
            Set<FieldName> missing = isJudged(entry) ? missing(document, entry) : Set.of();
            if (!missing.isEmpty()) {
                findings.add(finding(document.vocabulary(), entry, missing));
            }
        }
        return findings;
    }

    /** Not the baseline, not a row, an item or a {@code README.md}, not a heading that only happens to stand in a section. */
    private static boolean isJudged(Entry entry) {
        boolean written = entry.id().isPresent()
                || entry.section().isPresent()
                        && entry.fields().stream().anyMatch(field -> field.name() != FieldName.UNKNOWN);
        boolean baseline = entry.id().filter(MigrationId::isBaseline).isPresent();
        return written && !baseline && entry.form() == Entry.Form.HEADING;
    }

    private static Set<FieldName> missing(Document document, Entry entry) {
        boolean pending = entry.status().equals(Optional.of(Status.PENDING));
        Set<FieldName> missing = EnumSet.noneOf(FieldName.class);
        missing.addAll(document.required());
        if (pending) {
            missing.removeAll(OF_MIGRATION);
        }
        if (entry.title().contains(".sql")) {
            missing.remove(FieldName.MIGRATION_FILE);
        }
        KnownLabels known = KnownLabels.absentFrom(entry, document.vocabulary());
        for (Field field : entry.fields()) {
            if (field.name() == FieldName.UNKNOWN && document.mistypedIsTold()) {
                // A mistyped label is the matter of unknown-field.
                known.meant(field.label()).ifPresent(meant -> missing.remove(meant.name()));
                if (!field.blocks().isEmpty()
                        && OF_CHANGES.contains(field.label().strip().toLowerCase(Locale.ROOT))) {
                    missing.remove(FieldName.CHANGES);
                }
            } else if (!field.isEmpty()) {
                missing.remove(field.name());
            }
        }
        return missing;
    }

    private static List<String> labels(Vocabulary vocabulary, Stream<FieldName> names) {
        return names.map(name -> label(vocabulary, name)).toList();
    }

    private static String label(Vocabulary vocabulary, FieldName name) {
        List<String> labels = vocabulary.fields().getOrDefault(name, List.of());
        return "`" + (labels.isEmpty() ? name.label() : labels.get(0)) + "`";
    }

    private static Finding finding(Vocabulary vocabulary, Entry entry, Set<FieldName> fields) {
        List<Field> left = entry.fields().stream()
                .filter(field -> fields.contains(field.name()))
                .toList();
        Set<FieldName> lacking = EnumSet.copyOf(fields);
        left.forEach(field -> lacking.remove(field.name()));
        List<String> absent = labels(vocabulary, lacking.stream());
        List<String> empty = labels(vocabulary, left.stream().map(Field::name).distinct());
        Finding.Builder finding = Finding.at(INFO, entry.headingPlace())
                .message(message(EntryName.of(entry), absent, empty))
                .label(join(
                        "; ",
                        absent.isEmpty() ? "" : "without " + list(absent, "and"),
                        empty.isEmpty() ? "" : "nothing behind " + list(empty, "and")))
                .migration(entry.id());
        left.forEach(field -> finding.related(entry.place(field.labelSpan()), "nothing stands behind it"));
        return finding.why("reviewers and those on call look for it in every entry.")
                .advice(join(
                                ", ",
                                absent.isEmpty() ? "" : "add " + list(absent, "and"),
                                empty.isEmpty() ? "" : "fill in " + list(empty, "and"))
                        + (absent.isEmpty() ? "" : own(vocabulary, entry, lacking))
                        + ", or say in `requiredFields` which fields you require.")
                .build();
    }

    private static String message(String entry, List<String> absent, List<String> empty) {
        int all = absent.size() + empty.size();
        String named = entry
                + join(
                        " and",
                        absent.isEmpty() ? "" : " has no " + list(absent, "or"),
                        empty.isEmpty() ? "" : " leaves " + list(empty, "and") + " empty");
        String counted = empty.isEmpty()
                ? " lacks " + all + " fields"
                : absent.isEmpty()
                        ? " leaves " + all + " fields empty"
                        : " lacks " + all + " fields or leaves them empty";
        return all > NAMED || named.length() > LONGEST ? entry + counted : named;
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** Where it has a label that nobody knows and that is not mistyped, the label may mean the field: how to say so. */
    private static String own(Vocabulary vocabulary, Entry entry, Set<FieldName> missing) {
        KnownLabels known = KnownLabels.absentFrom(entry, vocabulary);
        List<Field> unknown = entry.fields().stream()
                .filter(field -> field.name() == FieldName.UNKNOWN && !field.isEmpty())
                .toList();
        return missing.stream()
                .flatMap(name -> unknown.stream()
                        .filter(field ->
                                mayBe(name, field) && known.meant(field.label()).isEmpty())
                        .flatMap(field -> OwnWord.configured(name.key(), field.label()).stream()))
                .findFirst()
                .map(line -> ", or configure a label of your own, such as " + line)
                .orElse("");
    }

    /** Whether what stands there looks like what stands in such a field: no date is a description, and no name a script. */
    private static boolean mayBe(FieldName name, Field field) {
        String text = field.text();
        int words = text.split("\\s+", -1).length;
        return switch (name) {
            case DESCRIPTION -> words >= SENTENCE;
            case CHANGES -> words >= SENTENCE || !field.blocks().isEmpty();
            case MIGRATION_FILE -> text.endsWith(".sql");
            default -> false;
        };
    }

    private static String list(List<String> words, String last) {
        int end = words.size() - 1;
        return end == 0 ? words.get(0) : String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
    }
}

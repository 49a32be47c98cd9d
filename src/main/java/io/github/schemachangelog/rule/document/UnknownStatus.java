package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.changelog.Status;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.text.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code unknown-status}: a Status field holds none of the words for a status. */
public final class UnknownStatus implements Rule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo("unknown-status", Severity.ERROR, "A status is none of the configured words.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        List<Finding> findings = new ArrayList<>();
        for (Entry entry : document.changelog().entries()) {
            entry.declared()
                    .filter(declared -> declared.status().isEmpty())
                    .ifPresent(declared -> findings.add(finding(document.vocabulary(), entry, declared)));
        }
        return findings;
    }

    private static Finding finding(Vocabulary vocabulary, Entry entry, Entry.DeclaredStatus declared) {
        List<String> words =
                vocabulary.statuses().values().stream().flatMap(List::stream).toList();
        Optional<String> nearest = Nearest.to(declared.word(), words);
        return Finding.at(INFO, entry.place(declared.span()))
                .message(EntryName.quote(declared.word()) + " is no status")
                .label(nearest.map(word -> "probably `" + word + "`").orElse("none of the known words"))
                .migration(entry.id())
                .why("whether this migration may be deployed cannot be told from it.")
                .advice("write "
                        + nearest.map(word -> "`" + word + "`; the words that are known are ")
                                .orElse("one of ")
                        + words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "))
                        + (nearest.isPresent() ? "" : words(entry, declared.word())) + ".")
                .build();
    }

    /**
     * The example takes the word for the status of the entry's section. Without one nothing is known of what the word means, and
     * that it is deployed would be the worst guess.
     */
    private static String words(Entry entry, String word) {
        Status example = entry.section().map(Section::status).orElse(Status.MIGRATED);
        return OwnWord.configured(key(example), word)
                .map(line -> "; or, where it is your own word for one of them, configure it: " + line + ", with "
                        + others(example) + " in its place where it means that")
                .orElse("; words of your own go into `words`");
    }

    private static String others(Status example) {
        return Stream.of(Status.PENDING, Status.MIGRATED, Status.DEPLOYED)
                .filter(status -> status != example)
                .map(status -> "`" + key(status) + "`")
                .collect(Collectors.joining(" or "));
    }

    private static String key(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.text.Nearest;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The known labels that an entry does not use yet, and which of them a mistyped one was meant to be. */
final class KnownLabels {
    /** Words that are one letter away from a known label and mean something else. */
    private static final Set<String> SENSIBLE =
            Set.of("stats", "statue", "charge", "charges", "chance", "chances", "nodes", "aided", "crated", "season");

    private static final int SHORTEST = 4;
    private static final Pattern BETWEEN = Pattern.compile("[\\s_-]+");

    private final List<Known> absent;
    private final Set<String> known;

    private KnownLabels(List<Known> absent, Set<String> known) {
        this.absent = absent;
        this.known = known;
    }

    /** A label, and the field that it is one of. */
    record Known(FieldName name, String label) {}

    /** In the vocabulary's order, without those of fields that the entry has. */
    static KnownLabels absentFrom(Entry entry, Vocabulary vocabulary) {
        Set<FieldName> present = EnumSet.of(FieldName.UNKNOWN);
        entry.fields().forEach(field -> present.add(field.name()));
        List<Known> absent = vocabulary.fields().entrySet().stream()
                .filter(labels -> !present.contains(labels.getKey()))
                .flatMap(labels -> labels.getValue().stream().map(label -> new Known(labels.getKey(), label)))
                .toList();
        Set<String> known = vocabulary.fields().values().stream()
                .flatMap(List::stream)
                .map(label -> label.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new KnownLabels(absent, known);
    }

    /** Whether a label is one of any field; above a list it may tell something else than usual. */
    boolean isKnown(String label) {
        return known.contains(label.strip().toLowerCase(Locale.ROOT));
    }

    /** The first of them that is a typing error away; what is known is none, where it tells something else than usual. */
    Optional<Known> meant(String label) {
        String typed = label.strip().toLowerCase(Locale.ROOT);
        if (known.contains(typed)) {
            return Optional.empty();
        }
        return absent.stream()
                .filter(known -> isMistyped(typed, known.label().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /** Word by word; blanks and hyphens are easily misplaced too. */
    private static boolean isMistyped(String typed, String known) {
        if (BETWEEN.matcher(typed).replaceAll("").equals(BETWEEN.matcher(known).replaceAll(""))) {
            return true;
        }
        List<String> typedWords = BETWEEN.splitAsStream(typed).toList();
        List<String> knownWords = BETWEEN.splitAsStream(known).toList();
        boolean near = typedWords.size() == knownWords.size();
        for (int i = 0; near && i < typedWords.size(); i++) {
            String word = typedWords.get(i);
            near = word.equals(knownWords.get(i)) || isMistypedWord(word, knownWords.get(i));
        }
        return near;
    }

    /** One slip inside of the word: another first or last letter makes another word, or another form of it. */
    private static boolean isMistypedWord(String typed, String known) {
        return typed.length() >= SHORTEST
                && known.length() >= SHORTEST
                && typed.charAt(0) == known.charAt(0)
                && typed.charAt(typed.length() - 1) == known.charAt(known.length() - 1)
                && !SENSIBLE.contains(typed)
                && Nearest.distance(typed, known) == 1;
    }
}

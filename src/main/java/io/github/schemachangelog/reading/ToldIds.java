package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.WrittenId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The migrations that exist, as headings tell them: {@code Migration 041 · Add carts} tells {@code 041_add_carts}. */
final class ToldIds {
    static final ToldIds NONE = new ToldIds(List.of());

    private static final Pattern NUMBER = Pattern.compile(
            "(migration\\s*:?\\s*(?:#|no\\.?|nr\\.?)?\\s*)?(\\d+)(?![\\p{L}\\p{N}_])", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Names that are read without knowing them. */
    private static final Pattern USUAL = Pattern.compile("[\\p{L}\\p{N}_.-]*");

    private final Collection<MigrationId> migrations;
    /** Made when it is first asked for: few documents need it. */
    private @Nullable Map<String, List<MigrationId>> byNumber;

    private @Nullable Set<MigrationId> ids;

    private @Nullable List<MigrationId> unusual;

    ToldIds(Collection<MigrationId> migrations) {
        this.migrations = migrations;
    }

    /** Whether a migration has this id, or its script's name goes on with {@code .up}. */
    boolean exists(MigrationId id) {
        Set<MigrationId> all = ids;
        if (all == null) {
            all = new HashSet<>(migrations);
            ids = all;
        }
        return all.contains(id) || all.contains(new MigrationId(id.text() + ".up"));
    }

    /** The one whose whole name a heading begins with, or gives as its script: {@code 007 Payments (007_wave1.sql)}. */
    Optional<MigrationId> named(String heading) {
        int first = Words.firstLetter(heading);
        List<MigrationId> found = WrittenId.in(heading)
                .filter(name -> name.start() == first || name.isScript())
                .map(WrittenId::id)
                .filter(this::exists)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** The one that a link points to. */
    Stream<Named> linked(Inline piece) {
        return MigrationFileReader.target(piece).filter(named -> exists(named.id()));
    }

    /** The one that has these digits, where no other has their number. */
    Optional<MigrationId> ofDigits(String digits) {
        List<MigrationId> all = numbered(MigrationId.significant(digits));
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private List<MigrationId> numbered(String number) {
        Map<String, List<MigrationId>> all = byNumber;
        if (all == null) {
            all = migrations.stream()
                    .filter(id -> !id.digits().isEmpty() && !words(id.name()).isEmpty())
                    .collect(Collectors.groupingBy(id -> id.number()));
            byNumber = all;
        }
        return all.getOrDefault(number, List.of());
    }

    /**
     * The one migration whose number a heading begins with and whose name's words follow it. Zeros before the number count
     * unless the word Migration says that it is one: {@code 1. Setup} may be a chapter.
     */
    Optional<MigrationId> in(String heading) {
        Matcher matcher = NUMBER.matcher(heading);
        if (migrations.isEmpty()
                || !matcher.region(Words.firstLetter(heading), heading.length()).lookingAt()) {
            return Optional.empty();
        }
        boolean named = matcher.group(1) != null;
        String digits = matcher.group(2);
        List<String> behind = words(heading.substring(matcher.end()));
        List<MigrationId> told = numbered(MigrationId.significant(digits)).stream()
                .filter(id -> named || id.digits().equals(digits))
                .filter(id -> begins(behind, words(id.name())))
                .toList();
        return told.size() == 1 ? Optional.of(told.get(0)) : Optional.empty();
    }

    /** The one that a heading begins with letter by letter, where no other name looks so: {@code 20250101000000_add price}. */
    Optional<MigrationId> written(String heading) {
        String text = heading.strip();
        return unusual().stream()
                .filter(id -> text.startsWith(id.text()))
                .filter(id -> text.length() == id.text().length()
                        || !Character.isLetterOrDigit(text.charAt(id.text().length())))
                .max(Comparator.comparingInt(id -> id.text().length()));
    }

    private List<MigrationId> unusual() {
        List<MigrationId> all = unusual;
        if (all == null) {
            all = migrations.stream()
                    .filter(id -> !USUAL.matcher(id.text()).matches())
                    .toList();
            unusual = all;
        }
        return all;
    }

    private static boolean begins(List<String> text, List<String> name) {
        return text.size() >= name.size() && text.subList(0, name.size()).equals(name);
    }

    private static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}

package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.FieldName;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A field of an entry that may date it, and what it says. */
record DatedField(Entry entry, Field field, DateText text) {
    private static final Set<FieldName> NAMES =
            EnumSet.of(FieldName.DATE_ADDED, FieldName.DATE_MIGRATED, FieldName.DATE_DEPLOYED);
    /** Labels that can have nothing but a date; {@code Added} and {@code Deployed} can have anything. */
    private static final Pattern SAYS_DATE =
            Pattern.compile("(?i).*\\b(date|data|fecha|datum|дата)\\b.*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern SHAPE = Pattern.compile(
            "[^\\p{L}\\d]*(\\p{L}{3,12}\\.? +\\d{1,2}(st|nd|rd|th)?,? +\\d{4}|\\d{1,2} +\\p{L}{3,12}\\.?,? +\\d{4}"
                    + "|\\d{4}-\\d{1,2}(-\\d{1,2})?|\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4})(?![\\d.]).*",
            Pattern.DOTALL);

    static Stream<DatedField> of(Changelog changelog) {
        return changelog.entries().stream().flatMap(entry -> of(entry).stream());
    }

    /** The fields of an entry that hold a date, or should. */
    static List<DatedField> of(Entry entry) {
        List<DatedField> dated = new ArrayList<>(NAMES.size());
        for (Field field : entry.fields()) {
            if (NAMES.contains(field.name())) {
                of(entry, field).ifPresent(dated::add);
            }
        }
        return dated;
    }

    /** The days of an entry's date; empty where the field is absent or gives none. */
    static Optional<DatedField> given(Entry entry, FieldName name) {
        for (Field field : entry.fields(name)) {
            Optional<DatedField> dated =
                    of(entry, field).filter(one -> one.days().isPresent());
            if (dated.isPresent()) {
                return dated;
            }
        }
        return Optional.empty();
    }

    private static Optional<DatedField> of(Entry entry, Field field) {
        String written = field.text();
        DateText text = DateText.of(written);
        return beginsAsDate(written, text) || SAYS_DATE.matcher(field.label()).matches()
                ? Optional.of(new DatedField(entry, field, text))
                : Optional.empty();
    }

    Optional<Days> days() {
        return text.days();
    }

    /** Where the date is written; the label where nothing is. */
    Place place() {
        return entry.place(field.valueSpan().isEmpty() ? field.labelSpan() : field.valueSpan());
    }

    /** A label such as {@code Added} is about a date only where what follows begins as dates do. */
    private static boolean beginsAsDate(String written, DateText text) {
        return switch (text.kind()) {
            case NOT_GIVEN -> true;
            case UNREADABLE -> SHAPE.matcher(written).matches();
            case GIVEN ->
                text.start() == 0
                        || written.substring(0, Math.min(text.start(), written.length()))
                                .chars()
                                .noneMatch(Character::isLetterOrDigit);
        };
    }
}

package io.github.schemachangelog.rule.document;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names of the months, in English and in the languages that changelogs were found in. */
final class MonthNames {
    private static final List<String> LANGUAGES = List.of("de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk");
    private static final int SHORT = 3;
    private static final Map<String, Month> ENGLISH = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            ENGLISH.put(lower(full(month)), month);
            ENGLISH.put(lower(full(month).substring(0, SHORT)), month);
        }
        ENGLISH.put("sept", Month.SEPTEMBER);
    }

    /** A class of its own, because Java takes long to load the words of other languages, and few documents need them. */
    private static final class Foreign {
        static final Map<String, Month> NAMES = new HashMap<>();

        static {
            for (Month month : Month.values()) {
                for (String language : LANGUAGES) {
                    Locale locale = Locale.forLanguageTag(language);
                    NAMES.put(lower(month.getDisplayName(TextStyle.FULL, locale)), month);
                    NAMES.put(lower(month.getDisplayName(TextStyle.FULL_STANDALONE, locale)), month);
                }
            }
        }
    }

    private MonthNames() {}

    /** The month of a name, a short English one too; case does not count. */
    static Optional<Month> find(String name) {
        String lower = lower(name);
        Month english = ENGLISH.get(lower);
        return Optional.ofNullable(english == null ? Foreign.NAMES.get(lower) : english);
    }

    /** The name of a month in the way in which another is written; empty where that one is not English. */
    static Optional<String> like(String other, Month month) {
        Optional<Month> written = find(other);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        String name = full(month);
        if (other.length() == SHORT && written.get() != Month.MAY) {
            name = name.substring(0, SHORT);
        } else if (!lower(other).equals(lower(full(written.get())))) {
            return Optional.empty();
        }
        if (other.equals(lower(other))) {
            return Optional.of(lower(name));
        }
        return Optional.of(other.equals(other.toUpperCase(Locale.ROOT)) ? name.toUpperCase(Locale.ROOT) : name);
    }

    private static String full(Month month) {
        return month.name().charAt(0) + lower(month.name().substring(1));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}

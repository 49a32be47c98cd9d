package io.github.schemachangelog.rule.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which people write dates, the longest first. */
enum DateForm {
    /** {@code 2025-12-24}, {@code 2025/12/24}, {@code 2025.12.24}. */
    YEAR_MONTH_DAY("(?<![\\d-])(?<y>\\d{4})(?<s>[-/.])(?<m>\\d{1,2})\\k<s>(?<d>\\d{1,2})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            return Days.of(LocalDate.of(number(match, "y"), number(match, "m"), number(match, "d")));
        }
    },
    /** {@code 20251224}. */
    DIGITS("(?<![\\d_])(?<y>(?:19|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?![\\d_])") {
        @Override
        Days days(Matcher match) {
            return YEAR_MONTH_DAY.days(match);
        }
    },
    /** {@code December 24, 2025}, {@code Dec. 24th 2025}. */
    NAME_DAY_YEAR("(?<n>\\p{L}{3,12})\\.?[ -]+(?<d>\\d{1,2})(?<o>st|nd|rd|th)?,?[ -]+(?<y>\\d{4})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            return Days.of(LocalDate.of(number(match, "y"), month(match), number(match, "d")));
        }
    },
    /** {@code December 24–26, 2025}. */
    NAME_DAYS_YEAR("(?<n>\\p{L}{3,12})\\.? +(?<d>\\d{1,2}) ?[-\u2013] ?(?<e>\\d{1,2}),? +(?<y>\\d{4})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            LocalDate last = LocalDate.of(number(match, "y"), month(match), number(match, "e"));
            return NAME_DAY_YEAR.days(match).to(Days.of(last));
        }
    },
    /** {@code Dec 24 14:00:00 UTC 2025}, as Unix prints it. */
    NAME_DAY_TIME_YEAR(
            "(?<n>\\p{L}{3})[ ]+(?<d>\\d{1,2})[ ]+\\d{1,2}:\\d{2}(?::\\d{2})?(?:[ ]+[A-Z]{1,5})?[ ]+(?<y>\\d{4})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            return NAME_DAY_YEAR.days(match);
        }
    },
    /** {@code 24 December 2025}, {@code 24-Dec-2025}, {@code 24. Dezember 2025}, {@code 24 de dezembro de 2025}. */
    DAY_NAME_YEAR("(?<!\\d)(?<d>\\d{1,2})(?<o>st|nd|rd|th|\\.)?[ -]+(?:of |de )?(?<n>\\p{L}{3,12})\\.?,?[ -]+(?:de )?"
            + "(?<y>\\d{4})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            return NAME_DAY_YEAR.days(match);
        }
    },
    /** {@code 24.12.2025}: with points the day always comes first. */
    DAY_POINT_MONTH_POINT_YEAR("(?<![\\d.])(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            return YEAR_MONTH_DAY.days(match);
        }
    },
    /** {@code 24/12/2025}, {@code 12/24/2025}: either of two days where both are possible. */
    SLASHES("(?<![\\d/-])(?<d>\\d{1,2})(?<s>[/-])(?<m>\\d{1,2})\\k<s>(?<y>\\d{4})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            int year = number(match, "y");
            int a = number(match, "d");
            int b = number(match, "m");
            if (a > MONTHS || b > MONTHS) {
                return Days.of(LocalDate.of(year, Math.min(a, b), Math.max(a, b)));
            }
            return Days.of(LocalDate.of(year, a, b)).to(Days.of(LocalDate.of(year, b, a)));
        }
    },
    /** {@code December 2025}, {@code Dec 2025}. */
    NAME_YEAR("(?<n>\\p{L}{3,12})\\.?,?[ -]+(?:of |de )?(?<y>\\d{4})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            return Days.of(YearMonth.of(number(match, "y"), month(match)));
        }
    },
    /** {@code 2025-12}. */
    YEAR_MONTH("(?<![\\d-])(?<y>\\d{4})-(?<m>\\d{2})(?![\\d-])") {
        @Override
        Days days(Matcher match) {
            return Days.of(YearMonth.of(number(match, "y"), number(match, "m")));
        }
    },
    /** {@code Q4 2025}. */
    QUARTER("(?<!\\p{L})[Qq](?<m>[1-4])[ /-]+(?<y>\\d{4})(?!\\d)") {
        @Override
        Days days(Matcher match) {
            int last = number(match, "m") * MONTHS / 4;
            int year = number(match, "y");
            return Days.of(YearMonth.of(year, last - 2)).to(Days.of(YearMonth.of(year, last)));
        }
    };

    static final int MONTHS = 12;

    private final Pattern pattern;
    private final boolean named;

    /**
     * @param pattern with the groups y (year), m (number of the month), n (name of the month), d (day), o (ordinal
     *     suffix), s (separator), as far as the form has them
     */
    DateForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
        this.named = has("n");
    }

    boolean has(String group) {
        return !group.isEmpty() && pattern.pattern().contains("(?<" + group + ">");
    }

    /** The days that a match means; throws where the calendar has none. */
    abstract Days days(Matcher match);

    Matcher in(String text) {
        return pattern.matcher(text);
    }

    /** Whether a match is an attempt at a date: where the form has a name, it is a month's. */
    boolean isMeant(Matcher match) {
        return !named || MonthNames.find(match.group("n")).isPresent();
    }

    /** The days that a match means; empty where the calendar has none, as for February 30. */
    Optional<Days> read(Matcher match) {
        try {
            return Optional.of(days(match));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher match, String group) {
        return Integer.parseInt(match.group(group));
    }

    private static Month month(Matcher match) {
        return MonthNames.find(match.group("n")).orElseThrow();
    }
}

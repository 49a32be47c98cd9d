package io.github.schemachangelog.rule.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** The way in which a date is written, so that another can be written like it. */
final class DateStyle {
    private static final int TENS = 10;

    private final String text;
    private final DateForm form;
    private final Matcher match;

    private DateStyle(String text, DateForm form, Matcher match) {
        this.text = text;
        this.form = form;
        this.match = match;
    }

    /** The style of a text that is one date and nothing else. */
    static Optional<DateStyle> of(String text) {
        for (DateForm form : DateForm.values()) {
            Matcher match = form.in(text);
            if (match.matches() && form.isMeant(match) && form.read(match).isPresent()) {
                return Optional.of(new DateStyle(text, form, match));
            }
        }
        return Optional.empty();
    }

    /** Another date in this style; empty where it cannot be told how that one would look. */
    Optional<String> write(LocalDate day) {
        Optional<String> name = name(day);
        return switch (form) {
            case YEAR_MONTH_DAY, DIGITS, DAY_POINT_MONTH_POINT_YEAR, YEAR_MONTH ->
                Optional.of(write(List.of(year(day), month(day, "m"), day(day, "d"))));
            case NAME_DAY_YEAR, DAY_NAME_YEAR, NAME_YEAR ->
                name.map(word -> write(List.of(year(day), new Part("n", word), day(day, "d"), ordinal(day))));
            case SLASHES -> slashes(day);
            case QUARTER, NAME_DAYS_YEAR, NAME_DAY_TIME_YEAR -> Optional.empty();
        };
    }

    /** What stands in a named group of the form afterwards. */
    private record Part(String group, String replacement) {}

    private String write(List<Part> parts) {
        List<Part> present = new ArrayList<>(parts);
        present.removeIf(part -> start(part) < 0);
        present.sort((a, b) -> Integer.compare(start(a), start(b)));
        StringBuilder written = new StringBuilder();
        int done = 0;
        for (Part part : present) {
            written.append(text, done, start(part)).append(part.replacement());
            done = match.end(part.group());
        }
        return written.append(text, done, text.length()).toString();
    }

    /** Where a group stands; negative where the form has no such group, or the text nothing in it. */
    private int start(Part part) {
        return form.has(part.group()) ? match.start(part.group()) : -1;
    }

    private Optional<String> name(LocalDate day) {
        return form.has("n") ? MonthNames.like(match.group("n"), day.getMonth()) : Optional.empty();
    }

    /** A number above twelve is the day, and says which of the two comes first. */
    private Optional<String> slashes(LocalDate day) {
        boolean dayFirst = Integer.parseInt(match.group("d")) > DateForm.MONTHS;
        boolean monthFirst = Integer.parseInt(match.group("m")) > DateForm.MONTHS;
        if (dayFirst == monthFirst) {
            return Optional.empty();
        }
        Part first = dayFirst ? day(day, "d") : month(day, "d");
        Part second = dayFirst ? month(day, "m") : day(day, "m");
        return Optional.of(write(List.of(year(day), first, second)));
    }

    private static Part year(LocalDate day) {
        return new Part("y", String.format(Locale.ROOT, "%04d", day.getYear()));
    }

    private Part month(LocalDate day, String group) {
        return new Part(group, number(day.getMonthValue(), group));
    }

    private Part day(LocalDate day, String group) {
        return new Part(group, form.has(group) ? number(day.getDayOfMonth(), group) : "");
    }

    /** Beside a name a single digit has no zero, among numbers all have as many digits. */
    private String number(int value, String group) {
        String written = match.group(group);
        boolean zero = form.has("n") ? written.startsWith("0") : written.length() > 1;
        return value < TENS && zero ? "0" + value : String.valueOf(value);
    }

    private Part ordinal(LocalDate day) {
        if (!form.has("o") || match.group("o") == null || match.group("o").equals(".")) {
            return new Part("", "");
        }
        int value = day.getDayOfMonth();
        boolean teens = value / TENS == 1;
        return new Part(
                "o",
                teens
                        ? "th"
                        : switch (value % TENS) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }
}

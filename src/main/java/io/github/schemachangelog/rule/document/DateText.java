package io.github.schemachangelog.rule.document;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a text says of a date. Notes around the date are passed over; of several dates, it may mean any day from the
 * first to the last.
 *
 * @param kind whether there is a date
 * @param days the days that it may mean; present where there is a date
 * @param precise whether every date in it names a day
 * @param start 0-based offset of the first date in the text, 0 where there is none
 */
record DateText(Kind kind, Optional<Days> days, boolean precise, int start) {
    /** What most dates are written as, and nothing around them: read without a search. */
    private static final List<DateForm> COMMON = List.of(DateForm.NAME_DAY_YEAR, DateForm.YEAR_MONTH_DAY);
    /** How much of a text is looked at; a date comes early. */
    private static final int LONGEST = 200;

    /** What was read before: several rules look at each date, and many entries have the same. */
    private static final Map<String, DateText> READ = new ConcurrentHashMap<>();

    private static final int KEPT = 5_000;

    private static final Pattern BLANK = Pattern.compile("[\\s\u00A0&&[^ ]]");

    private static final Pattern NOT_GIVEN = Pattern.compile(
            "(?i)[\\W_]*|\\W*(tbd|tba|tbc|todo|unknown|n/?a|n\\.a|none|unreleased|not|never|pending|to be|open|soon|various|multiple)\\b.*",
            Pattern.UNICODE_CHARACTER_CLASS);
    /** Before a date, or without one: it is not the date that is meant. */
    private static final Pattern BOUND = Pattern.compile("(?i)\\b(before|after|prior|until|till|since|next)\\b");
    /** What tells the time of something that has no date behind it. */
    private static final Pattern OCCASION = Pattern.compile("(?i)\\b(sprint|release|version)\\b");
    /** Anywhere: the date is one to come. */
    private static final Pattern PLAN =
            Pattern.compile("(?i)\\b(planned|expected|target|eta|scheduled|tentative|estimated)\\b");

    private static final Pattern ABOUT =
            Pattern.compile("(?i)(~|≈|\\b(approx|approximately|circa|ca|about|around|early|mid|late|end of)\\b)");
    private static final Pattern YEAR = Pattern.compile("\\D{0,3}((?:19|20)\\d{2})\\W*");

    /** What a date field holds. */
    enum Kind {
        /** A date. */
        GIVEN,
        /** Nothing, or words that say that there is none: {@code TBD}, {@code —}. */
        NOT_GIVEN,
        /** Something that is meant as a date and is none. */
        UNREADABLE
    }

    static DateText of(String text) {
        if (READ.size() >= KEPT) {
            READ.clear();
        }
        return READ.computeIfAbsent(text.substring(0, Math.min(LONGEST, text.length())), DateText::read);
    }

    private static DateText read(String beginning) {
        String line = BLANK.matcher(beginning).find() ? BLANK.matcher(beginning).replaceAll(" ") : beginning;
        for (DateForm form : COMMON) {
            Matcher match = form.in(line);
            Optional<Days> days = match.matches() && form.isMeant(match) ? form.read(match) : Optional.empty();
            if (days.isPresent()) {
                return new DateText(Kind.GIVEN, days, true, 0);
            }
        }
        if (NOT_GIVEN.matcher(line).matches()) {
            return none(Kind.NOT_GIVEN);
        }
        Matcher year = YEAR.matcher(line);
        if (year.matches()) {
            Year only = Year.parse(year.group(1));
            Days all = new Days(only.atDay(1), only.atMonth(12).atEndOfMonth());
            return new DateText(Kind.GIVEN, Optional.of(all), false, year.start(1));
        }
        List<Found> found = scan(line);
        String around = rest(line, found);
        int start = found.stream().mapToInt(one -> one.match().start()).min().orElse(line.length());
        if (PLAN.matcher(around).find()
                || found.isEmpty() && OCCASION.matcher(around).find()
                || BOUND.matcher(around.substring(0, start)).find()) {
            return none(Kind.NOT_GIVEN);
        }
        boolean precise = found.stream().allMatch(Found::precise);
        return found.stream()
                .map(Found::days)
                .flatMap(Optional::stream)
                .reduce(Days::to)
                .map(days -> ABOUT.matcher(around).find() ? wide(days) : days)
                .map(days -> new DateText(Kind.GIVEN, Optional.of(days), precise, start))
                .orElse(new DateText(Kind.UNREADABLE, Optional.empty(), false, start));
    }

    private static DateText none(Kind kind) {
        return new DateText(kind, Optional.empty(), false, 0);
    }

    /** A date in a text; without days where the calendar has no such day. */
    private record Found(MatchResult match, Optional<Days> days) {
        boolean precise() {
            return days.isPresent() && days.get().isOne();
        }
    }

    private static List<Found> scan(String text) {
        List<Found> found = new ArrayList<>();
        for (DateForm form : DateForm.values()) {
            Matcher match = form.in(text);
            while (match.find()) {
                MatchResult at = match.toMatchResult();
                if (form.isMeant(match) && found.stream().noneMatch(one -> overlap(one.match(), at))) {
                    found.add(new Found(at, form.read(match)));
                }
            }
        }
        return found;
    }

    private static boolean overlap(MatchResult a, MatchResult b) {
        return a.start() < b.end() && b.start() < a.end();
    }

    /** The text without its dates. */
    private static String rest(String text, List<Found> found) {
        StringBuilder rest = new StringBuilder(text);
        for (Found one : found) {
            int start = one.match().start();
            int end = one.match().end();
            rest.replace(start, end, " ".repeat(end - start));
        }
        return rest.toString();
    }

    private static Days wide(Days days) {
        return new Days(days.first().minusMonths(1), days.last().plusMonths(1));
    }
}

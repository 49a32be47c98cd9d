package io.github.schemachangelog.evidence;

import io.github.schemachangelog.evidence.Answer.Kind;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value as people write it, who spell some values otherwise than PostgreSQL prints them. */
record WrittenValue(String text) {
    private static final String PUBLIC = "public.";
    private static final String QUOTES = "'\"`";

    /** Leading zeros are a code's, which is no number. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,99})(?:\\.\\d{1,99})?");

    private static final Pattern GROUPED = Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{3}){1,30}(?:\\.\\d{1,99})?");

    /** Whether a cell holds this value. */
    boolean is(String found, Kind kind) {
        return isText(text, found)
                || isQuoted() && isText(text.substring(1, text.length() - 1), found)
                || switch (kind) {
                    case NUMBER -> isNumber(found);
                    case NAME ->
                        text.startsWith(PUBLIC)
                                && text.substring(PUBLIC.length()).equals(found);
                    case OTHER -> false;
                };
    }

    /** Whether quotes stand around the whole of it. */
    private boolean isQuoted() {
        return text.length() > 2
                && QUOTES.indexOf(text.charAt(0)) >= 0
                && text.indexOf(text.charAt(0), 1) == text.length() - 1;
    }

    /** Truth values have more than one spelling. */
    private static boolean isText(String expected, String found) {
        return expected.equalsIgnoreCase(found)
                || expected.equalsIgnoreCase("true") && found.equals("t")
                || expected.equalsIgnoreCase("false") && found.equals("f");
    }

    private boolean isNumber(String found) {
        String digits = GROUPED.matcher(text).matches() ? text.replace(",", "") : text;
        Optional<BigDecimal> printed = number(found);
        return printed.isPresent()
                && number(digits)
                        .filter(written -> written.compareTo(printed.get()) == 0)
                        .isPresent();
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}

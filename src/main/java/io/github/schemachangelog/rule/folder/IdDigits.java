package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.MigrationId;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The digits that tell a migration's place among the others.
 *
 * @param leading those that its name starts with; empty where there are none
 * @param whole all that its id is made of, where separators cut it: {@code 2025_01_31_120000}
 */
record IdDigits(String leading, String whole) {
    private static final String DAY = "(?:19|20)\\d\\d[-_. ]?(?:0[1-9]|1[0-2])[-_. ]?(?:0[1-9]|[12]\\d|3[01])";
    /** Four digits may be a year as well: {@code 20260112_2024_budgets}. */
    private static final String TIME =
            "(?!(?:19|20)\\d\\d(?![0-9]))(?:[01]\\d|2[0-3])[-_.:]?[0-5]\\d(?:[-_.:]?[0-5]\\d)?";

    /** Which it is of its day: {@code 20250131_007}. */
    private static final String COUNT = "[0-9]{2,3}(?=[-_. ])";

    /** A day, perhaps with a time, as people write them: {@code 2025_01_31_120000}, {@code 20250131T1200}. */
    private static final Pattern MOMENT = Pattern.compile(DAY + "(?:[-_. T]" + TIME + "|[-_.]" + COUNT + ")?(?![0-9])");

    private static final Pattern BEGINS_WITH_DAY = Pattern.compile(DAY);

    /** {@code 1.5_name}, which MyBatis Migrations takes for a decimal number. */
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+(?![0-9])");

    static IdDigits of(MigrationId id) {
        String leading = id.digits();
        Matcher moment = MOMENT.matcher(id.text());
        if (moment.lookingAt()) {
            return new IdDigits(leading, moment.group());
        }
        Matcher decimal = DECIMAL.matcher(id.text());
        return new IdDigits(leading, decimal.lookingAt() ? decimal.group() : leading);
    }

    /** Whether the leading digits are the id in every layout. */
    boolean areClear() {
        return !leading.isEmpty() && whole.equals(leading);
    }

    /** Whether it is a number with a fraction, whose digits say something else without the dot. */
    boolean isDecimal() {
        return DECIMAL.matcher(whole).matches() && !MOMENT.matcher(whole).matches();
    }

    /** Whether they tell a day, perhaps with a time. */
    boolean isMoment() {
        return BEGINS_WITH_DAY.matcher(whole).lookingAt();
    }

    /** By the time that both tell, or by the number where both tell none; zero where one time begins with the other. */
    int compareOrder(IdDigits other) {
        if (!isMoment()) {
            return new BigDecimal(whole).compareTo(new BigDecimal(other.whole));
        }
        int common = Math.min(joined().length(), other.joined().length());
        return joined().substring(0, common).compareTo(other.joined().substring(0, common));
    }

    /** The whole id without what cuts it. */
    String joined() {
        return whole.replaceAll("[^0-9]", "");
    }
}

package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.migration.MigrationId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When a migration was made, as its id says: {@code 20260131134047}.
 *
 * @param time midnight where the id has no time of day
 */
record IdTime(LocalDate day, LocalTime time) {
    private static final int DAY = 8;
    private static final int SECOND = 14;
    /** Tools write ids in UTC, people write dates in their own zone: so far apart, in hours, most people live. */
    private static final int ZONES = 9;

    /** Empty where the id's digits are no day between 2000 and 2100. */
    static Optional<IdTime> of(MigrationId id) {
        String digits = id.digits();
        if (digits.length() < DAY) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, DAY));
            boolean likely = day.getYear() >= 2000 && day.getYear() <= 2100;
            return likely ? Optional.of(new IdTime(day, time(digits))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The days that people may have written at that time. Midnight sharp is no time but a number that somebody chose. */
    Days anywhere() {
        LocalDateTime moment = day.atTime(time);
        return time.equals(LocalTime.MIDNIGHT)
                ? Days.of(day)
                : new Days(
                        moment.minusHours(ZONES).toLocalDate(),
                        moment.plusHours(ZONES).toLocalDate());
    }

    private static LocalTime time(String digits) {
        if (digits.length() != SECOND) {
            return LocalTime.MIDNIGHT;
        }
        try {
            return LocalTime.of(number(digits, 8, 10), number(digits, 10, 12), number(digits, 12, SECOND));
        } catch (DateTimeException e) {
            return LocalTime.MIDNIGHT;
        }
    }

    private static int number(String digits, int start, int end) {
        return Integer.parseInt(digits.substring(start, end));
    }
}

package io.github.schemachangelog.rule.document;

import java.time.LocalDate;
import java.time.YearMonth;

/** The days that a written date may mean: one, or all from the first to the last. */
record Days(LocalDate first, LocalDate last) {
    Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("no days: " + first + ".." + last);
        }
    }

    static Days of(LocalDate day) {
        return new Days(day, day);
    }

    static Days of(YearMonth month) {
        return new Days(month.atDay(1), month.atEndOfMonth());
    }

    boolean isOne() {
        return first.equals(last);
    }

    /** Whether every one of these days lies before every one of the others. */
    boolean isBefore(Days other) {
        return last.isBefore(other.first);
    }

    boolean overlaps(Days other) {
        return !isBefore(other) && !other.isBefore(this);
    }

    /** All days from the first of both to the last of both. */
    Days to(Days other) {
        return new Days(
                first.isBefore(other.first) ? first : other.first, last.isAfter(other.last) ? last : other.last);
    }
}

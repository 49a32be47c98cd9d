package io.github.schemachangelog.evidence;

import java.util.List;
import java.util.Optional;

/**
 * How far a script is that the history does not hold.
 *
 * @param last the last of its statements that are done; empty where none is
 * @param open what else is known of the statement behind them
 */
public record Halt(Optional<Attempt> last, Optional<Attempt> open) {
    public static final Halt NOWHERE = new Halt(Optional.empty(), Optional.empty());

    /** From what is noted of one script. */
    public static Halt of(List<Attempt> attempts) {
        Optional<Attempt> last = attempts.stream()
                .filter(attempt -> attempt.state() == Attempt.State.DONE)
                .reduce((earlier, later) -> later.last() > earlier.last() ? later : earlier);
        int done = last.map(Attempt::last).orElse(0);
        Optional<Attempt> open = attempts.stream()
                .filter(attempt -> attempt.state() != Attempt.State.DONE && attempt.first() == done + 1)
                .findFirst();
        return new Halt(last, open);
    }

    /** How many of its statements are done, from the first on. */
    public int done() {
        return last.map(Attempt::last).orElse(0);
    }

    /** Whether nobody knows if the statement behind them was carried out. */
    public boolean isUnsure() {
        return open.filter(attempt -> attempt.state() == Attempt.State.INTENT).isPresent();
    }

    /** Whether a part of the script may be in the database; one that was refused and rolled back as a whole is not. */
    public boolean isHalfWay() {
        return last.isPresent() || isUnsure();
    }

    /** When that was noted: PostgreSQL's text. */
    public String at() {
        return open.or(() -> last).map(Attempt::at).orElse("");
    }
}

package io.github.schemachangelog.evidence;

import java.util.EnumSet;
import java.util.Set;

/**
 * PostgreSQL's modes of locks on a table, the weakest first. Two that conflict cannot be held at once by two sessions:
 * <a href="https://www.postgresql.org/docs/current/explicit-locking.html">Explicit Locking</a>, table 13.2.
 */
public enum LockMode {
    ACCESS_SHARE("AccessShareLock"),
    ROW_SHARE("RowShareLock"),
    ROW_EXCLUSIVE("RowExclusiveLock"),
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock"),
    SHARE("ShareLock"),
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock"),
    EXCLUSIVE("ExclusiveLock"),
    ACCESS_EXCLUSIVE("AccessExclusiveLock");

    private final String text;

    LockMode(String text) {
        this.text = text;
    }

    /** The mode that {@code pg_locks} names. */
    public static LockMode of(String text) {
        for (LockMode mode : values()) {
            if (mode.text.equals(text)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("no lock mode: " + text);
    }

    /** The modes that wait while this one is held. */
    public Set<LockMode> conflicts() {
        return switch (this) {
            case ACCESS_SHARE -> EnumSet.of(ACCESS_EXCLUSIVE);
            case ROW_SHARE -> EnumSet.of(EXCLUSIVE, ACCESS_EXCLUSIVE);
            case ROW_EXCLUSIVE -> EnumSet.of(SHARE, SHARE_ROW_EXCLUSIVE, EXCLUSIVE, ACCESS_EXCLUSIVE);
            case SHARE_UPDATE_EXCLUSIVE -> EnumSet.range(SHARE_UPDATE_EXCLUSIVE, ACCESS_EXCLUSIVE);
            case SHARE ->
                EnumSet.of(ROW_EXCLUSIVE, SHARE_UPDATE_EXCLUSIVE, SHARE_ROW_EXCLUSIVE, EXCLUSIVE, ACCESS_EXCLUSIVE);
            case SHARE_ROW_EXCLUSIVE -> EnumSet.range(ROW_EXCLUSIVE, ACCESS_EXCLUSIVE);
            case EXCLUSIVE -> EnumSet.range(ROW_SHARE, ACCESS_EXCLUSIVE);
            case ACCESS_EXCLUSIVE -> EnumSet.allOf(LockMode.class);
        };
    }

    /** What an application does that waits while this lock is held. */
    public Set<Work> blocks() {
        EnumSet<Work> waiting = EnumSet.noneOf(Work.class);
        for (Work work : Work.values()) {
            if (conflicts().contains(work.mode)) {
                waiting.add(work);
            }
        }
        return waiting;
    }

    /** What an application does with a table. */
    public enum Work {
        /** {@code SELECT}. */
        READ(ACCESS_SHARE),
        /** {@code SELECT … FOR UPDATE} and its kind. */
        READ_FOR_UPDATE(ROW_SHARE),
        /** {@code INSERT}, {@code UPDATE}, {@code DELETE}, {@code MERGE}. */
        WRITE(ROW_EXCLUSIVE);

        private final LockMode mode;

        Work(LockMode mode) {
            this.mode = mode;
        }
    }

    /** As {@code pg_locks} names it: {@code ShareRowExclusiveLock}. */
    @Override
    public String toString() {
        return text;
    }
}

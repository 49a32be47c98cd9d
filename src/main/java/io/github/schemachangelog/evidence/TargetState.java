package io.github.schemachangelog.evidence;

/** What a migration is on a target, as its history has it. */
public enum TargetState {
    APPLIED("applied"),
    PENDING("pending"),
    /** Not in the history, and a part of its script is committed, or may be. */
    HALF_APPLIED("half applied"),
    /** The same, while a run is at work on the target. */
    BEING_APPLIED("being applied"),
    /** In the history, and no such migration. */
    MISSING("missing"),
    /** Pending, and sorts before one that is applied. */
    OUT_OF_ORDER("out of order"),
    /** Applied, and its script says something else now. */
    CHANGED("changed");

    private final String text;

    TargetState(String text) {
        this.text = text;
    }

    /** Whether a part of it is committed, or may be. */
    public boolean isBegun() {
        return this == HALF_APPLIED || this == BEING_APPLIED;
    }

    /** Whether all of it is still to be applied. */
    public boolean isPending() {
        return this == PENDING || this == OUT_OF_ORDER;
    }

    @Override
    public String toString() {
        return text;
    }
}

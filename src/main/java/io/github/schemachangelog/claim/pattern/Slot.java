package io.github.schemachangelog.claim.pattern;

import java.util.Locale;

/** A place in a phrase that something of the entry fills. */
public enum Slot {
    /** One name: {@code <table>}. */
    TABLE,
    COLUMN,
    INDEX,
    TYPE,
    NAME,
    OTHER,
    /** Several names. */
    NAMES,
    /** {@code , b and c}: further names behind one. */
    FURTHER,
    /** An English word that may be meant as a name. */
    PLAIN,
    /** {@code 10}, {@code 45+}, {@code seven}. */
    COUNT,
    /** How many of those are unique. */
    UNIQUE,
    /** How many of those are not. */
    REGULAR,
    /** {@code (A, B)}, {@code : A, B}. */
    VALUES,
    /** {@code A, B and C}: in capitals, or code. */
    CONSTANTS,
    /** {@code (a, b)}, {@code t.a}, {@code t(a, b)}, {@code a + b}. */
    KEYS,
    /** Columns that an index only carries. */
    INCLUDED,
    /** {@code (String, nullable)}. */
    ATTRIBUTES,
    /** The same, where it tells what only a column has. */
    TOLD,
    /** A default in one word. */
    VALUE,
    /** The default that there was. */
    OLD,
    /** {@code SET NULL}. */
    ACTION,
    /** The same for a target that changes. */
    ON_UPDATE,
    /** An SQL condition: the rest of its code span, or of the line. */
    CONDITION;

    /** Adds what can stand first in it. */
    void starts(Start start) {
        switch (this) {
            case TABLE, COLUMN, INDEX, TYPE, NAME, OTHER, NAMES -> start.addNames();
            case COUNT, UNIQUE, REGULAR -> {
                start.addNumbers();
                start.add(Numbers.WORDS);
            }
            case FURTHER,
                    PLAIN,
                    VALUES,
                    CONSTANTS,
                    KEYS,
                    INCLUDED,
                    ATTRIBUTES,
                    TOLD,
                    VALUE,
                    OLD,
                    ACTION,
                    ON_UPDATE,
                    CONDITION -> start.addAnything();
        }
    }

    static Slot of(String notation) {
        return valueOf(notation.toUpperCase(Locale.ROOT));
    }
}

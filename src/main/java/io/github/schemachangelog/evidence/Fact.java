package io.github.schemachangelog.evidence;

/** Something in a catalog that can be found again in another one. */
interface Fact {
    /** The number that the server knows it by; 0 where it is found by its name alone. */
    long identity();

    /** What no other fact of its kind in the same catalog has. */
    Object key();
}

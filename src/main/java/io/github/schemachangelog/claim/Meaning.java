package io.github.schemachangelog.claim;

/**
 * What a phrase means. Phrases that mean the same share one: for each that is written anew, Java makes a class while the
 * program starts.
 */
@FunctionalInterface
interface Meaning {
    Reading of(Match match, Scope scope);
}

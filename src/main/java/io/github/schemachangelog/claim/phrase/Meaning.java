package io.github.schemachangelog.claim.phrase;

import io.github.schemachangelog.claim.pattern.Match;

/**
 * What a phrase means. Phrases that mean the same share one: for each that is written anew, Java makes a class while the
 * program starts.
 */
@FunctionalInterface
public interface Meaning {
    Reading of(Match match, Scope scope);
}

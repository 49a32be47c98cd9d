package io.github.schemachangelog.claim;

import io.github.schemachangelog.text.Span;

/**
 * How long an entry says that its migration takes.
 *
 * @param span the words that say it, in the entry's source
 * @param milliseconds at which it is certainly wrong that it took no longer: the limit that the entry gives, or twice what it
 *     takes for a guess
 */
public record ExecutionTime(Span span, long milliseconds) {}

package io.github.schemachangelog.claim;

import io.github.schemachangelog.text.Span;

/**
 * Something that an entry says and that evidence can confirm or refute.
 *
 * @param span the words that say it, in the entry's source
 */
record Claim(Span span, Assertion assertion) {}

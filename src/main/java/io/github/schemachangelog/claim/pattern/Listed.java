package io.github.schemachangelog.claim.pattern;

import io.github.schemachangelog.claim.assertion.Attributes;
import io.github.schemachangelog.claim.assertion.Keys;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.text.Span;

/**
 * One of several names.
 *
 * @param attributes what stands in parentheses behind it
 * @param keys the columns in those parentheses, where nothing else stands in them
 * @param span the name's characters
 */
public record Listed(Name name, Attributes attributes, Keys keys, Span span) {}

package io.github.schemachangelog.claim;

import io.github.schemachangelog.text.Span;

/**
 * One of several names.
 *
 * @param attributes what stands in parentheses behind it
 * @param keys the columns in those parentheses, where nothing else stands in them
 * @param span the name's characters
 */
record Listed(Name name, Attributes attributes, Keys keys, Span span) {}

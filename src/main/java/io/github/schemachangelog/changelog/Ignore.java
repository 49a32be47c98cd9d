package io.github.schemachangelog.changelog;

import io.github.schemachangelog.text.Span;

/**
 * {@code <!-- schema-changelog: ignore <rule> because <reason> -->}.
 *
 * @param span the whole comment
 * @param rule the rule's id as written
 * @param reason empty where none is given
 */
public record Ignore(Span span, String rule, String reason) {}

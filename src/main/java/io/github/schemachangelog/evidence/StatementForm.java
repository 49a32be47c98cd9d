package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Span;

/**
 * A statement in the one form that all its spellings have: two statements with equal forms are the same SQL.
 *
 * @param span the statement in the script's source
 * @param form without comments, one blank between any two lexemes, words in lower case, names quoted only where they must be
 */
public record StatementForm(Span span, String form) {}

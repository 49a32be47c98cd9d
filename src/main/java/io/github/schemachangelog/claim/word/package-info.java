/**
 * The words that an entry is written in, as tokens, and the names among them. Knows no claim.
 */
@NullMarked
package io.github.schemachangelog.claim.word;

import org.jspecify.annotations.NullMarked;

/**
 * The phrases in which entries speak, a line each in a table, and what each of them means.
 */
@NullMarked
package io.github.schemachangelog.claim.phrase;

import org.jspecify.annotations.NullMarked;

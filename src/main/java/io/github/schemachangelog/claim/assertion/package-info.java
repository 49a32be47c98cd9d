/**
 * What a claim can say: of a table, a column, an enum, an index, a key, or of what a migration spares.
 */
@NullMarked
package io.github.schemachangelog.claim.assertion;

import org.jspecify.annotations.NullMarked;

/**
 * How an entry is read: its blocks, its lines, the phrases in a line, and what stands besides them.
 */
@NullMarked
package io.github.schemachangelog.claim.entry;

import org.jspecify.annotations.NullMarked;

/**
 * Foundation: text with its origin, places in it, and edits of it. Everything here counts in UTF-16 offsets; lines and columns are made only to print.
 */
@NullMarked
package io.github.schemachangelog.text;

import org.jspecify.annotations.NullMarked;

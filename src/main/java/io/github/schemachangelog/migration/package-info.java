/**
 * The nouns of the migrations folder: identifiers and their order, scripts, statements, checksums.
 */
@NullMarked
package io.github.schemachangelog.migration;

import org.jspecify.annotations.NullMarked;

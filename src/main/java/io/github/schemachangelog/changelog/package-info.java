/**
 * The nouns of the document: sections, entries, fields and the blocks they are made of, each with its place.
 */
@NullMarked
package io.github.schemachangelog.changelog;

import org.jspecify.annotations.NullMarked;

/** Markdown as CommonMark reads it: its nodes, what they say to a reader, and where each of them stands. */
@NullMarked
package io.github.schemachangelog.reading.markdown;

import org.jspecify.annotations.NullMarked;

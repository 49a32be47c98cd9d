/** The files that users write, as they lie on disk: the document, and the migrations folder in its two layouts. */
@NullMarked
package io.github.schemachangelog.reading.disk;

import org.jspecify.annotations.NullMarked;

/** Rules about the document by itself. */
@NullMarked
package io.github.schemachangelog.rule.document;

import org.jspecify.annotations.NullMarked;

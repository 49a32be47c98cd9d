/** Rules that hold the document against the migrations and their SQL as written. */
@NullMarked
package io.github.schemachangelog.rule.folder;

import org.jspecify.annotations.NullMarked;

/**
 * What one build learns and the next need not learn again, kept by content outside of the output directory. Whatever
 * goes wrong here costs time and never a result.
 */
@NullMarked
package io.github.schemachangelog.cache;

import org.jspecify.annotations.NullMarked;

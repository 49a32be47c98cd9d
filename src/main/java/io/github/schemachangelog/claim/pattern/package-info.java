/**
 * The forms that words can have, and how what fills them is read: names, numbers, keys and what a column is.
 */
@NullMarked
package io.github.schemachangelog.claim.pattern;

import org.jspecify.annotations.NullMarked;

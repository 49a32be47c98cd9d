/**
 * What the system tables say of a schema: the rows of one query, the state that they make, and the facts in it.
 */
@NullMarked
package io.github.schemachangelog.rehearsal.catalog;

import org.jspecify.annotations.NullMarked;

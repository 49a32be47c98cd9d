/**
 * What is looked at behind a migration: its locks, its undo and its second run, the answers to queries, and what is left.
 */
@NullMarked
package io.github.schemachangelog.rehearsal.witness;

import org.jspecify.annotations.NullMarked;

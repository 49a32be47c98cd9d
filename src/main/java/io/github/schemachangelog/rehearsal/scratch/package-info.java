/**
 * The scratch database: one on a server of our own, which is started for a run and whose states are kept, or one on a
 * server that somebody else runs.
 */
@NullMarked
package io.github.schemachangelog.rehearsal.scratch;

import org.jspecify.annotations.NullMarked;

/**
 * PostgreSQL as it lies on this machine: its binaries, unpacked once, and as whom, where and how its programs run.
 */
@NullMarked
package io.github.schemachangelog.rehearsal.installation;

import org.jspecify.annotations.NullMarked;

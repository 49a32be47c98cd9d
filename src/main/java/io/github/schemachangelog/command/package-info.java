/**
 * The hall: one verb per file. A command takes a {@link io.github.schemachangelog.command.Request}, wires the rooms and
 * returns an outcome; it prints nothing and has no technology of its own.
 */
@NullMarked
package io.github.schemachangelog.command;

import org.jspecify.annotations.NullMarked;

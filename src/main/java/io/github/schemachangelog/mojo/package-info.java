/**
 * The door: the only room that knows Maven. A Mojo turns its parameters into a request, runs a command and turns the
 * outcome into log lines and, where it must, an exception.
 */
@NullMarked
package io.github.schemachangelog.mojo;

import org.jspecify.annotations.NullMarked;

/**
 * How one script is carried out: its statements, the transactions around them, what goes wrong, and who is told.
 */
@NullMarked
package io.github.schemachangelog.deployment.script;

import org.jspecify.annotations.NullMarked;

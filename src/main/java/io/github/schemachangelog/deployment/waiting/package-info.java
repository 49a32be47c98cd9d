/**
 * The others on a target: the lock that keeps out a second run, who is in the way of a statement, and what is tried again.
 */
@NullMarked
package io.github.schemachangelog.deployment.waiting;

import org.jspecify.annotations.NullMarked;

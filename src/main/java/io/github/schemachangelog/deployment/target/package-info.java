/**
 * Where the target is and how it is entered: the places in which people name a database, the two forms of its URL, and
 * a connection that is what a deployment needs.
 */
@NullMarked
package io.github.schemachangelog.deployment.target;

import org.jspecify.annotations.NullMarked;

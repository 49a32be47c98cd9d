/**
 * The one connection that everything runs on, and the SQL that is sent on it.
 */
@NullMarked
package io.github.schemachangelog.deployment.session;

import org.jspecify.annotations.NullMarked;

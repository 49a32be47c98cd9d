/**
 * How far a script has come that is not one commit, and where it goes on after a break.
 */
@NullMarked
package io.github.schemachangelog.deployment.resumption;

import org.jspecify.annotations.NullMarked;

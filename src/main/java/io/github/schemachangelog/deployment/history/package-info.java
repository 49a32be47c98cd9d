/**
 * The table that says what was applied, where it lies, and who writes its rows.
 */
@NullMarked
package io.github.schemachangelog.deployment.history;

import org.jspecify.annotations.NullMarked;

/**
 * Migrations on a database: MyBatis Migrations drives, decides what comes next and writes the history; the connection
 * that it is handed carries the scripts out, statement by statement, as they are written.
 */
@NullMarked
package io.github.schemachangelog.deployment;

import org.jspecify.annotations.NullMarked;

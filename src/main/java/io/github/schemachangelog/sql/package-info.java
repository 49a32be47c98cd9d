/**
 * Scripts as SQL: where their statements begin and end, how these fall into transactions, what PostgreSQL's grammar refuses, and what they change in the schema.
 */
@NullMarked
package io.github.schemachangelog.sql;

import org.jspecify.annotations.NullMarked;

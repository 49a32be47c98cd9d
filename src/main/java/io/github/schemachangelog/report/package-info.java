/**
 * Findings and evidence as text, one file per format: for the console, as SARIF, as {@code evidence.json}. Knows no rule
 * and no database, and reads nothing back.
 */
@NullMarked
package io.github.schemachangelog.report;

import org.jspecify.annotations.NullMarked;

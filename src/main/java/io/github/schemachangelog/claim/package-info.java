/**
 * What an entry claims, and whether the evidence bears it out: entries become claims, claims and evidence become
 * verdicts. Knows neither files nor databases.
 */
@NullMarked
package io.github.schemachangelog.claim;

import org.jspecify.annotations.NullMarked;

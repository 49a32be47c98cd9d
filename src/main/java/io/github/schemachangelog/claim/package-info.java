/**
 * What an entry claims, and whether the evidence bears it out: entries become claims, claims and evidence become
 * verdicts. Knows neither files nor databases. Here stands what other rooms ask for; the floors below it are in
 * docs/adr/0010-claims.md.
 */
@NullMarked
package io.github.schemachangelog.claim;

import org.jspecify.annotations.NullMarked;

/**
 * What migrations do, by their SQL and their rehearsal: what they come to, and what was there before. Knows no claim.
 */
@NullMarked
package io.github.schemachangelog.claim.effect;

import org.jspecify.annotations.NullMarked;

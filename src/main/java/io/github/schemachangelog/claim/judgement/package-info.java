/**
 * The judges, one for each kind of assertion: they hold what is claimed against what is done.
 */
@NullMarked
package io.github.schemachangelog.claim.judgement;

import org.jspecify.annotations.NullMarked;

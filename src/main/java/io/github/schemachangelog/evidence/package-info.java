/**
 * What the SQL says and what a database did: facts that rules and claims are held against, without any judgement.
 */
@NullMarked
package io.github.schemachangelog.evidence;

import org.jspecify.annotations.NullMarked;

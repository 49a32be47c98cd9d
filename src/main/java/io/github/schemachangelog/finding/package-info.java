/**
 * What a judgement is made of: rules, severities, findings and their fixes; and the one exception for what a user can put right.
 */
@NullMarked
package io.github.schemachangelog.finding;

import org.jspecify.annotations.NullMarked;

/** Rules over what a target says was applied to it. */
@NullMarked
package io.github.schemachangelog.rule.target;

import org.jspecify.annotations.NullMarked;

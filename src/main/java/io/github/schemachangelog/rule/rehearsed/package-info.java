/** Rules over what a rehearsal saw. */
@NullMarked
package io.github.schemachangelog.rule.rehearsed;

import org.jspecify.annotations.NullMarked;

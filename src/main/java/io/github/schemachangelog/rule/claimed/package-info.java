/** The rules that report what an entry claims and the evidence refutes. */
@NullMarked
package io.github.schemachangelog.rule.claimed;

import org.jspecify.annotations.NullMarked;

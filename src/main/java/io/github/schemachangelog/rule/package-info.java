/**
 * Rules: named judgements over the document and the evidence. Pure functions, so that one rule says the same of a
 * fixture, of a rehearsal and of a production run. {@link io.github.schemachangelog.rule.RuleCatalog} lists them, {@link
 * io.github.schemachangelog.rule.Linter} runs them and applies severities and ignores.
 */
@NullMarked
package io.github.schemachangelog.rule;

import org.jspecify.annotations.NullMarked;

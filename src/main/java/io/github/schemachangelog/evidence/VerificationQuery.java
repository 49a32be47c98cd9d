package io.github.schemachangelog.evidence;

import io.github.schemachangelog.migration.Script;
import java.util.Optional;

/**
 * A query that shows whether a migration did what its entry says.
 *
 * @param sql one statement
 * @param expected what it should give; empty where nothing says so that is understood
 */
public record VerificationQuery(Script sql, Optional<Expectation> expected) {}

package io.github.schemachangelog.report;

import io.github.schemachangelog.finding.Severity;

/**
 * What a console report says of one finding, for one call of a log.
 *
 * @param severity the level to log it at
 * @param text lines separated by LF, none at the end; no other control characters but those of the {@link Palette}
 */
public record Paragraph(Severity severity, String text) {}

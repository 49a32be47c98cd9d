package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.report.Paragraph;
import io.github.schemachangelog.text.TerminalText;

/**
 * Something to print at its level; may have several lines.
 *
 * @param text safe for a terminal, perhaps with colours
 */
public record Message(Severity severity, String text) {
    /** What a report has made safe and coloured. */
    static Message of(Paragraph paragraph) {
        return new Message(paragraph.severity(), paragraph.text());
    }

    /** Any text, which may hold what a stranger wrote. */
    static Message of(Severity severity, String text) {
        return new Message(severity, TerminalText.lines(text, ""));
    }

    static Message info(String text) {
        return of(Severity.INFO, text);
    }
}

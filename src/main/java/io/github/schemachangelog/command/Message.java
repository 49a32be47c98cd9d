package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.Severity;

/** Something to print at its level; may have several lines. */
public record Message(Severity severity, String text) {
    static Message info(String text) {
        return new Message(Severity.INFO, text);
    }
}

package io.github.schemachangelog.reading;

import java.util.regex.Pattern;

/**
 * Headings under which a document explains itself; what looks like an entry below them is an example. The words are
 * English and no configuration: they are about the document, not about migrations.
 */
final class Instruction {
    private static final Pattern BEGINS = Pattern.compile(
            "(?:how|when|what|why|if|example|template)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern HOLDS = Pattern.compile(
            "\\b(?:examples?|templates?|format|guide|guidelines?|legend|instructions|conventions?|checklist|usage)\\b",
            Pattern.CASE_INSENSITIVE);

    private Instruction() {}

    /** Whether a heading begins an explanation, also where a section's entries would stand. */
    static boolean begins(String title) {
        return BEGINS.matcher(title.substring(Words.firstLetter(title))).matches();
    }

    /** Whether a heading speaks of an explanation. */
    static boolean isIn(String title) {
        return begins(title) || HOLDS.matcher(title).find();
    }
}

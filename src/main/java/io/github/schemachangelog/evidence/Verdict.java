package io.github.schemachangelog.evidence;

/** What evidence makes of a claim. */
public enum Verdict {
    VERIFIED("verified"),
    REFUTED("refuted"),
    /** Not understood, or nothing that is known can tell. */
    UNCHECKED("unchecked");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}

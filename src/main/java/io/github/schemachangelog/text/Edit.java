package io.github.schemachangelog.text;

/**
 * One replacement in a text.
 *
 * @param span what is replaced; empty to insert
 * @param replacement what stands there afterwards; empty to delete
 */
public record Edit(Span span, String replacement) {
    public static Edit insert(int offset, String text) {
        return new Edit(Span.at(offset), text);
    }

    public static Edit delete(Span span) {
        return new Edit(span, "");
    }
}

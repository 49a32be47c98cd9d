package io.github.schemachangelog.changelog;

import io.github.schemachangelog.text.Span;
import java.util.List;

/**
 * {@code **Name:** value} in an entry.
 *
 * @param label as written, without the colon
 * @param labelSpan the label's characters, without stars and colon; of a cell in a row, those in the table's header,
 *     which is outside of the field
 * @param span the whole field, with its nested lists and code
 * @param value what stands behind the label in the same paragraph
 * @param valueSpan the value's characters without blanks around; empty behind the label where there is none
 * @param blocks what is nested below
 */
public record Field(
        FieldName name,
        String label,
        Span labelSpan,
        Span span,
        List<Inline> value,
        Span valueSpan,
        List<Block> blocks) {
    public Field {
        value = List.copyOf(value);
        blocks = List.copyOf(blocks);
    }

    /** What a reader sees of the value, without blanks around. */
    public String text() {
        return Inline.text(value).strip();
    }

    /** Whether it says nothing at all. */
    public boolean isEmpty() {
        return blocks.isEmpty() && text().isEmpty();
    }
}

package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.reading.markdown.Markdown;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prose cut before every line that begins with a label. */
final class LabelledLines {
    private LabelledLines() {}

    /** Lines of prose up to the next label; line breaks before that are left out. */
    record Part(Optional<Label> label, List<Inline> pieces) {
        Span span(Source source) {
            return LabelledLines.span(source, pieces);
        }
    }

    /** In order; only the first may be without a label; empty for no prose. */
    static List<Part> split(Labels labels, List<Inline> content) {
        List<Part> parts = new ArrayList<>(1);
        int start = 0;
        for (int i = 1; i < content.size(); i++) {
            boolean cut = content.get(i - 1) instanceof Inline.Break
                    && labels.in(line(content, i)).isPresent();
            if (cut) {
                int end = i - 1;
                while (end > start && content.get(end - 1) instanceof Inline.Break) {
                    end--;
                }
                if (start < end) {
                    parts.add(part(labels, content.subList(start, end)));
                }
                start = i;
            }
        }
        if (!content.isEmpty()) {
            parts.add(part(labels, content.subList(start, content.size())));
        }
        return parts;
    }

    /** The pieces of one line: whoever looks for a label at every line must not look at all that follows it. */
    static List<Inline> line(List<Inline> content, int start) {
        int end = start;
        while (end < content.size() && !(content.get(end) instanceof Inline.Break)) {
            end++;
        }
        return content.subList(start, end);
    }

    /** Of pieces of which there is at least one, without blanks around. */
    static Span span(Source source, List<Inline> pieces) {
        Span all = pieces.get(0).span().to(pieces.get(pieces.size() - 1).span());
        return Markdown.strip(source, all);
    }

    private static Part part(Labels labels, List<Inline> pieces) {
        return new Part(labels.in(pieces), pieces);
    }
}

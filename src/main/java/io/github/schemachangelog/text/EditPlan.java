package io.github.schemachangelog.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of one text, in the order of their places, none of which touches another. */
public record EditPlan(Source source, List<Edit> edits) {
    /** @throws IllegalArgumentException when two edits overlap, insert at one place, or lie outside of the text */
    public EditPlan {
        edits = edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
        int behind = -1;
        for (Edit edit : edits) {
            Span span = edit.span();
            if (span.start() < behind || span.isEmpty() && span.start() == behind) {
                throw new IllegalArgumentException("edits overlap at " + source.location(span.start()));
            }
            if (span.end() > source.text().length()) {
                throw new IllegalArgumentException("an edit lies outside of " + source.name());
            }
            behind = span.end();
        }
    }

    /** Whether the other edits could be carried out with these. */
    public boolean accepts(List<Edit> others) {
        return others.stream().noneMatch(other -> edits.stream().anyMatch(mine -> touches(mine.span(), other.span())));
    }

    /** This plan with the edits of another change, which it {@linkplain #accepts accepts}. */
    public EditPlan with(List<Edit> others) {
        List<Edit> all = new ArrayList<>(edits);
        all.addAll(others);
        return new EditPlan(source, all);
    }

    /** The text with every edit carried out. */
    public String apply() {
        StringBuilder result = new StringBuilder();
        int done = 0;
        for (Edit edit : edits) {
            result.append(source.text(), done, edit.span().start()).append(edit.replacement());
            done = edit.span().end();
        }
        return result.append(source.text(), done, source.text().length()).toString();
    }

    private static boolean touches(Span a, Span b) {
        return a.overlaps(b) || (a.isEmpty() || b.isEmpty()) && a.start() <= b.end() && b.start() <= a.end();
    }
}

package io.github.schemachangelog.changelog;

import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;

/**
 * The document.
 *
 * @param sections the status sections, in document order; one status may have several
 * @param entries in document order
 * @param unread the headings that stand where entries do and that nobody understands as one, in document order
 * @param lastUpdated the line that dates the document
 * @param ignores the ignore comments before the first heading: they hold for the whole document
 * @param looseIgnores the ignore comments that stand neither there nor in an entry: they hold for nothing
 */
public record Changelog(
        Source source,
        List<Section> sections,
        List<Entry> entries,
        List<Span> unread,
        Optional<LastUpdated> lastUpdated,
        List<Ignore> ignores,
        List<Ignore> looseIgnores) {
    public Changelog {
        sections = List.copyOf(sections);
        entries = List.copyOf(entries);
        unread = List.copyOf(unread);
        ignores = List.copyOf(ignores);
        looseIgnores = List.copyOf(looseIgnores);
    }

    /**
     * {@code Last Updated: December 24, 2025}.
     *
     * @param date as written
     * @param span the date's characters
     */
    public record LastUpdated(String date, Span span) {}
}

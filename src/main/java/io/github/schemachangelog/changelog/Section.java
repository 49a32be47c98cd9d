package io.github.schemachangelog.changelog;

import io.github.schemachangelog.text.Span;
import java.util.Optional;

/**
 * A heading that stands for a status, and all below it.
 *
 * @param span from the heading to where the section ends
 * @param headingSpan the heading's line
 * @param above the line of the heading that it is below: a year, a service; empty where there is none
 * @param title the heading's text
 * @param placeholder the paragraph that says that there are no entries: {@code _None currently_}
 */
public record Section(
        Span span, Span headingSpan, Optional<Span> above, String title, Status status, Optional<Span> placeholder) {}

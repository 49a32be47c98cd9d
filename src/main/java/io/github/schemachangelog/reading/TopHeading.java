package io.github.schemachangelog.reading;

import io.github.schemachangelog.text.Span;

/**
 * A heading that stands directly in the document.
 *
 * @param index of its node in the document
 * @param next index of the node of the next heading, or behind the last node
 * @param end index of the node of the next heading of its level or a higher one, or behind the last node
 * @param span its line
 * @param text what a reader sees
 * @param template whether it stands for what others shall write
 */
record TopHeading(
        int index, int next, int end, int level, Span span, String text, EntryTitle title, boolean template) {}

package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Changelog.LastUpdated;
import io.github.schemachangelog.reading.markdown.VisibleText;
import io.github.schemachangelog.text.Source;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that dates the document: {@code *Last Updated: December 24, 2025*}. */
final class LastUpdatedReader {
    private static final Pattern LINE = Pattern.compile(
            "^[^\\p{L}\\p{N}\\n]*last[ -]?updated?(?: on)?[ \\t]*[:\uFF1A][ \\t]*(\\S(?:[^\\n]*\\S)?)[ \\t]*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private final Source source;

    LastUpdatedReader(Source source) {
        this.source = source;
    }

    /** In a paragraph, also of a block quote. */
    Optional<LastUpdated> read(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            VisibleText visible = new VisibleText(source, paragraph.content());
            Matcher matcher = LINE.matcher(visible.text());
            return matcher.find()
                    ? Optional.of(new LastUpdated(matcher.group(1), visible.span(matcher.start(1), matcher.end(1))))
                    : Optional.empty();
        }
        Optional<LastUpdated> found = Optional.empty();
        if (block instanceof Block.Quote quote) {
            for (Block child : quote.children()) {
                Optional<LastUpdated> here = child instanceof Block.Paragraph ? read(child) : Optional.empty();
                found = here.isPresent() ? here : found;
            }
        }
        return found;
    }

    /** Whether a block is a paragraph of this line and nothing else. */
    boolean isAll(Block block) {
        return block instanceof Block.Paragraph paragraph
                && LINE.matcher(new VisibleText(source, paragraph.content()).text())
                        .matches();
    }
}

package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.changelog.Section;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A heading that stands for a status, with what says that nothing stands below it. */
final class SectionReader {
    private static final String REST =
            "(?:[^\\p{L}\\p{N}]+(?:currently|yet|now|right|at|this|the|moment|time|present|so|far|here|is|are|there|to|be|been"
                    + "|has|have|pending|waiting|awaiting|queued|planned|ready|deployed|migrated|deploy|migrate|deployment"
                    + "|release|production|for|in|found|left|new))*[^\\p{L}\\p{N}]*";

    /** {@code None currently}, {@code No pending migrations at this time}: a sentence that says more is no placeholder. */
    private static final Pattern NOTHING = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:none|nothing|empty|n/a|(?:there[^\\p{L}\\p{N}]+(?:are|is)[^\\p{L}\\p{N}]+)?"
                    + "(?:currently[^\\p{L}\\p{N}]+)?no(?:[^\\p{L}\\p{N}]+\\p{L}+){0,2}?[^\\p{L}\\p{N}]+"
                    + "(?:entry|entries|changes?|migrations?|items?|updates?|records?|releases?|deployments?|scripts?|pending))"
                    + REST,
            Pattern.CASE_INSENSITIVE);

    /** More than any placeholder has, and less than what the pattern would be too deep for. */
    private static final int LONGEST = 200;

    private final Words words;
    private final Nodes nodes;

    SectionReader(Words words, Nodes nodes) {
        this.words = words;
        this.nodes = nodes;
    }

    /** @param above the line of the heading that it is below */
    Section read(TopHeading heading, Optional<Span> above) {
        int last = nodes.withoutSeparators(heading.index() + 1, heading.end()) - 1;
        return new Section(
                nodes.span(heading.index(), last),
                heading.span(),
                above,
                heading.text(),
                words.section(heading.text()).orElseThrow().status(),
                placeholder(nodes.blocks(heading.index() + 1, heading.next())));
    }

    private static Optional<Span> placeholder(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block instanceof Block.Paragraph paragraph && isPlaceholder(paragraph.content())
                        || block instanceof Block.Item item
                                && item.children().isEmpty()
                                && isPlaceholder(item.content()))
                .map(Block::span)
                .findFirst();
    }

    /** A whole paragraph or item that says that there is nothing, and no more. */
    private static boolean isPlaceholder(List<Inline> content) {
        String text = Inline.text(content);
        return text.length() <= LONGEST && NOTHING.matcher(text).matches();
    }
}

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
    private static final Pattern NOTHING = Pattern.compile(
            "[^\\p{L}\\p{N}]*(?:none|nothing|empty|no|n/a)\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Words words;
    private final Nodes nodes;

    SectionReader(Words words, Nodes nodes) {
        this.words = words;
        this.nodes = nodes;
    }

    Section read(TopHeading heading) {
        int last = nodes.withoutSeparators(heading.index() + 1, heading.end()) - 1;
        return new Section(
                nodes.span(heading.index(), last),
                heading.span(),
                heading.text(),
                words.section(heading.text()).orElseThrow().status(),
                placeholder(nodes.blocks(heading.index() + 1, heading.next())));
    }

    private static Optional<Span> placeholder(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> block instanceof Block.Paragraph paragraph && isPlaceholder(paragraph.content()))
                .map(Block::span)
                .findFirst();
    }

    /** A whole paragraph that is set apart and says that there is nothing. */
    private static boolean isPlaceholder(List<Inline> content) {
        return content.size() == 1
                && content.get(0) instanceof Inline.Styled styled
                && NOTHING.matcher(styled.text()).matches();
    }
}

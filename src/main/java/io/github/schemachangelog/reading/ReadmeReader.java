package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Entry.Named;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;

/** A migration folder's own README: one entry, its heading the first of the text. */
final class ReadmeReader {
    private final Source source;
    private final Words words;
    private final Nodes nodes;

    ReadmeReader(Source source, Words words) {
        this.source = source;
        this.words = words;
        this.nodes = new Nodes(source);
    }

    Optional<Entry> read(MigrationId folderId) {
        Optional<TopHeading> heading = nodes.headings().stream().findFirst();
        int index = heading.map(TopHeading::index).orElse(-1);
        List<Block> blocks = nodes.blocks(0, index);
        blocks.addAll(nodes.blocks(index + 1, nodes.count()));
        FieldReader.Content content = FieldReader.read(source, words, blocks);
        if (heading.isEmpty() && content.fields().isEmpty()) {
            return Optional.empty();
        }
        Span headingSpan = heading.map(TopHeading::span)
                .orElseGet(() -> source.line(nodes.span(0).start()));
        Span span = nodes.span(0, nodes.count() - 1);
        Comments comments = new Comments(source, nodes);
        EntryReader entries = new EntryReader(source, words, nodes, comments, ToldIds.NONE);
        Optional<Named> written = entries.fileId(content.fields())
                .or(() -> heading.flatMap(first -> first.title().id()));
        return Optional.of(new Entry(
                source,
                Entry.Form.README,
                span,
                headingSpan,
                heading.map(TopHeading::text).orElse(""),
                written.or(() -> Optional.of(new Named(folderId, Optional.empty()))),
                Optional.empty(),
                entries.declared(content.fields()),
                content.fields(),
                content.rest(),
                comments.in(span)));
    }
}

package io.github.schemachangelog.rule.document;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.Document;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code unchecked-task}: an entry says itself that something about it is still to be done. */
public final class UncheckedTask implements Rule.OfDocument {
    private static final RuleInfo INFO =
            new RuleInfo("unchecked-task", Severity.WARNING, "An entry has a task whose box is not ticked.");

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Document document) {
        return document.changelog().entries().stream()
                .flatMap(entry -> open(entry).stream().map(item -> finding(entry, item)))
                .toList();
    }

    private static List<Block.Item> open(Entry entry) {
        List<Block.Item> open = new ArrayList<>();
        entry.fields().forEach(field -> collect(field.blocks(), open));
        collect(entry.rest(), open);
        open.sort(Comparator.comparing(Block.Item::span));
        return open;
    }

    /** The open items among blocks, however deep. */
    private static void collect(List<Block> blocks, List<Block.Item> open) {
        for (Block block : blocks) {
            if (block instanceof Block.Item item) {
                if (item.task().equals(Optional.of(false))) {
                    open.add(item);
                }
                collect(item.children(), open);
            } else if (block instanceof Block.Quote quote) {
                collect(quote.children(), open);
            }
        }
    }

    private static Finding finding(Entry entry, Block.Item item) {
        Span line = entry.source().line(item.span().start());
        Span shown =
                new Span(item.span().start(), Math.min(line.end(), item.span().end()));
        return Finding.at(INFO, entry.place(shown))
                .message(EntryName.of(entry) + " leaves " + EntryName.quote(Inline.text(item.content())) + " open")
                .label("not ticked")
                .migration(entry.id())
                .why(
                        "whoever deploys this migration cannot tell whether the task was forgotten or is still to be done.")
                .advice("do it and tick the box with `[x]`, or delete the line.")
                .build();
    }
}

package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries without a heading: rows of tables and items of lists. What lists a migration once more is no entry. */
final class ListingReader {
    private final Nodes nodes;
    private final RowReader rows;
    private final ItemReader items;
    private final KnownIds known = new KnownIds();
    private final List<Entry> entries = new ArrayList<>();

    /**
     * For one document.
     *
     * @param headed its entries that have headings
     */
    ListingReader(Nodes nodes, RowReader rows, ItemReader items, List<Entry> headed) {
        this.nodes = nodes;
        this.rows = rows;
        this.items = items;
        known.add(headed);
    }

    /** What was found so far, in document order. */
    List<Entry> entries() {
        return entries;
    }

    /** Looks at a part of the document that is in no entry. */
    void read(int from, int to, Optional<Section> section) {
        for (int i = from; i < to; i++) {
            Block first = nodes.first(i);
            if (first instanceof Block.Table table) {
                add(rows.read(table, section));
            } else if (first instanceof Block.Item) {
                add(items.read(nodes.blocks(i, i + 1), section));
            }
        }
    }

    /** One id twice in one table or list are two entries, so that somebody notices. */
    private void add(List<Entry> listing) {
        List<Entry> added = listing.stream()
                .filter(entry -> entry.id().filter(known::holds).isEmpty())
                .toList();
        known.add(added);
        entries.addAll(added);
    }
}

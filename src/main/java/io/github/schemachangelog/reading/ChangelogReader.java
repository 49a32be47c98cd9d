package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Source;
import java.util.Collection;
import java.util.Optional;

/**
 * Reads Markdown as a changelog. Tolerant about form, strict about meaning: what is not understood is kept, and no text
 * makes it fail. May be used by several threads at once.
 */
public final class ChangelogReader {
    private final Words words;

    public ChangelogReader(Vocabulary vocabulary) {
        this.words = new Words(vocabulary);
    }

    /** The document's sections, entries, fields and statuses, each with its place. */
    public Changelog read(Source source) {
        return new DocumentReader(source, words, ToldIds.NONE).read();
    }

    /**
     * The same, for a document whose headings may tell a migration by its number and the words of its name alone.
     *
     * @param migrations those that exist
     */
    public Changelog read(Source source, Collection<MigrationId> migrations) {
        return new DocumentReader(source, words, new ToldIds(migrations)).read();
    }

    /**
     * A migration folder's own README as an entry.
     *
     * @param folderId the folder's id, which is the entry's where the text names none; it then has no span
     * @return empty for a text that has neither a heading nor a field
     */
    public Optional<Entry> readReadme(Source readme, MigrationId folderId) {
        return new ReadmeReader(readme, words).read(folderId);
    }
}

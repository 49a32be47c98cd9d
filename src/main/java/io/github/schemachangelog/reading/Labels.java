package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import java.util.List;
import java.util.Optional;

/** How the labels of an entry are written. */
@FunctionalInterface
interface Labels {
    /** The label that a line begins with. */
    Optional<Label> in(List<Inline> line);

    /** In bold, be they known or not. */
    static Labels bold(Source source) {
        return line -> Label.bold(source, line);
    }
}

package io.github.schemachangelog.changelog;

import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.Optional;

/** A block of Markdown; its span runs from its first character to its last, without the line end behind it. */
public sealed interface Block {
    Span span();

    /** A paragraph that is not the first line of a list item. */
    record Paragraph(Span span, List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    /** A heading below the entry's own. */
    record Heading(Span span, int level, List<Inline> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    /**
     * One item of a bulleted or numbered list.
     *
     * @param task whether its check box is ticked, where it has one
     * @param content its first paragraph
     * @param children nested items and all that follows the first paragraph
     */
    record Item(Span span, Optional<Boolean> task, List<Inline> content, List<Block> children) implements Block {
        public Item {
            content = List.copyOf(content);
            children = List.copyOf(children);
        }
    }

    /**
     * A fenced or indented code block.
     *
     * @param language the first word of the fence's info string in lower case, empty where there is none
     * @param lines the code, one span a line, without indentation that belongs to a list and without line ends
     * @param literal the code as Markdown gives it, with a line end behind every line
     */
    record Code(Span span, String language, List<Span> lines, String literal) implements Block {
        public Code {
            lines = List.copyOf(lines);
        }
    }

    /** A table: its header row first, a row a list of cells. */
    record Table(Span span, List<List<Cell>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** A cell of a table. */
    record Cell(Span span, List<Inline> content) {
        public Cell {
            content = List.copyOf(content);
        }
    }

    /** A block quote. */
    record Quote(Span span, List<Block> children) implements Block {
        public Quote {
            children = List.copyOf(children);
        }
    }

    /** HTML, comments too, and thematic breaks. */
    record Other(Span span) implements Block {}
}

package io.github.schemachangelog.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.schemachangelog.changelog.Block;
import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Field;
import io.github.schemachangelog.changelog.Inline;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** What holds for the spans of every changelog: each lies in its parent, in order, and slices back to its text. */
final class SpanLaws {
    private static final Pattern EMPHASIS = Pattern.compile("[^\\p{L}\\p{N}_]_|_[^\\p{L}\\p{N}_]");

    private final Source source;

    private SpanLaws(Source source) {
        this.source = source;
    }

    static void hold(Changelog changelog) {
        SpanLaws laws = new SpanLaws(changelog.source());
        laws.check(changelog);
    }

    static void hold(Entry entry) {
        new SpanLaws(entry.source()).check(entry);
    }

    private void check(Changelog changelog) {
        changelog.sections().forEach(section -> {
            inside(source.span(), section.span());
            inside(section.span(), section.headingSpan());
            section.placeholder().ifPresent(span -> inside(section.span(), span));
            holds(section.headingSpan(), section.title());
        });
        List<Entry> entries = changelog.entries();
        inOrder(source.span(), entries.stream().map(Entry::span).toList());
        entries.forEach(entry -> {
            entry.section().ifPresent(section -> inside(section.span(), entry.span()));
            check(entry);
        });
        inOrder(source.span(), changelog.unread());
        changelog.lastUpdated().ifPresent(dated -> holds(dated.span(), dated.date()));
        changelog.ignores().forEach(ignore -> comment(ignore.span()));
        changelog.looseIgnores().forEach(ignore -> {
            comment(ignore.span());
            require(entries.stream().noneMatch(entry -> entry.span().contains(ignore.span())), ignore::toString);
        });
    }

    private void check(Entry entry) {
        inside(entry.span(), entry.headingSpan());
        holds(entry.headingSpan(), entry.title());
        entry.migration().ifPresent(named -> {
            assertThat(named.span().isPresent() || entry.form() == Entry.Form.README)
                    .isTrue();
            named.span().ifPresent(span -> inside(entry.span(), span));
            named.span().ifPresent(span -> sameWithoutMarkup(span, named.id().text()));
        });
        entry.declared().ifPresent(word -> sameWithoutMarkup(word.span(), word.word()));
        inOrder(entry.span(), entry.fields().stream().map(Field::span).toList());
        entry.fields().forEach(field -> {
            // The label of a cell stands in the table's header, above all its rows.
            boolean row = entry.form() == Entry.Form.ROW;
            require(!row || field.labelSpan().end() <= entry.span().start(), () -> field + " is in its row");
            inside(row ? source.span() : field.span(), field.labelSpan());
            check(field);
        });
        blocks(entry.span(), entry.rest());
        entry.ignores().forEach(ignore -> {
            inside(entry.span(), ignore.span());
            comment(ignore.span());
        });
    }

    private void check(Field field) {
        inside(field.span(), field.valueSpan());
        holds(field.labelSpan(), field.label());
        assertThat(field.valueSpan().start())
                .isGreaterThanOrEqualTo(field.labelSpan().end());
        assertThat(source.slice(field.valueSpan())).isEqualTo(strip(source.slice(field.valueSpan())));
        inlines(field.span(), field.value());
        if (!field.text().isEmpty()) {
            holds(field.valueSpan(), field.text());
        }
        blocks(field.span(), field.blocks());
    }

    private void blocks(Span parent, List<? extends Block> blocks) {
        inOrder(parent, blocks.stream().map(Block::span).toList());
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        if (block instanceof Block.Item item) {
            inlines(item.span(), item.content());
            blocks(item.span(), item.children());
        } else if (block instanceof Block.Paragraph paragraph) {
            inlines(paragraph.span(), paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            inlines(heading.span(), heading.content());
        } else if (block instanceof Block.Quote quote) {
            assertThat(source.slice(quote.span())).startsWith(">");
            blocks(quote.span(), quote.children());
        } else if (block instanceof Block.Table table) {
            table.rows()
                    .forEach(row -> inOrder(
                            table.span(), row.stream().map(Block.Cell::span).toList()));
            table.rows().forEach(row -> row.forEach(cell -> inlines(cell.span(), cell.content())));
        } else if (block instanceof Block.Code code) {
            code(code);
        }
    }

    private void code(Block.Code code) {
        inOrder(code.span(), code.lines());
        List<String> lines = code.literal().lines().toList();
        assertThat(code.lines()).as(code.literal()).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            // A tab that is partly indentation comes as blanks.
            assertThat(written(code.lines().get(i)).strip())
                    .isEqualTo(lines.get(i).strip());
        }
    }

    private void inlines(Span parent, List<Inline> pieces) {
        inOrder(parent, pieces.stream().map(Inline::span).toList());
        for (Inline piece : pieces) {
            if (piece instanceof Inline.Text text) {
                same(text.span(), text.text());
            } else if (piece instanceof Inline.Code code) {
                assertThat(source.slice(code.span())).startsWith("`").endsWith("`");
                holds(code.span(), code.text());
            } else if (piece instanceof Inline.Break) {
                lineEnd(piece.span());
            } else if (piece instanceof Inline.Html html) {
                assertThat(source.slice(html.span())).startsWith("<").endsWith(">");
            } else if (piece instanceof Inline.Styled styled) {
                inlines(styled.span(), styled.children());
            } else if (piece instanceof Inline.Link link) {
                inlines(link.span(), link.children());
            }
        }
    }

    /** Cheaper than an assertion, of which a long line would need a million. */
    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            fail(otherwise.get());
        }
    }

    private void inside(Span parent, Span child) {
        require(parent.contains(child), () -> child + " is not in " + parent + ": " + source.slice(child));
    }

    private void inOrder(Span parent, List<Span> spans) {
        int behind = parent.start();
        for (Span span : spans) {
            inside(parent, span);
            require(span.start() >= behind, () -> "not in order: " + spans);
            behind = span.end();
        }
    }

    /** The whole of a line end: neither half of a CRLF stands for it. */
    private void lineEnd(Span span) {
        String end = source.slice(span);
        boolean half = end.equals("\r") && source.text().startsWith("\n", span.end());
        require(
                !half && (end.equals("\n") || end.equals("\r\n") || end.equals("\r")),
                () -> "no line end, or half of one: " + span);
    }

    private void comment(Span span) {
        assertThat(source.slice(span)).startsWith("<!--").endsWith("-->").contains("schema-changelog");
    }

    /** Exactly the text, where nothing in it is written in another way. */
    private void same(Span span, String text) {
        if (isPlain(span)) {
            require(strip(written(span)).equals(strip(text)), () -> text + " is not " + written(span));
        }
    }

    /** Its letters and digits in their order, with markup, line ends or indentation between them. */
    private void holds(Span span, String text) {
        if (isPlain(span)) {
            String written = written(span);
            int at = 0;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (Character.isLetterOrDigit(c)) {
                    at = written.indexOf(c, at) + 1;
                    require(at > 0, () -> text + " is not in " + written);
                }
            }
        }
    }

    /** Exactly the text, where no markup stands in it; an underscore inside a word is none. */
    private void sameWithoutMarkup(Span span, String text) {
        String slice = source.slice(span);
        boolean emphasis = EMPHASIS.matcher(slice).find();
        if (emphasis || slice.chars().anyMatch(c -> "*`~[(\n\r".indexOf(c) >= 0)) {
            holds(span, text);
        } else {
            same(span, text);
        }
    }

    /** Whether there is no escape, no entity and no tag, which are not seen as they are written. */
    private boolean isPlain(Span span) {
        String slice = source.slice(span);
        return slice.indexOf('\\') < 0 && slice.indexOf('&') < 0 && slice.indexOf('<') < 0;
    }

    /** CommonMark shows NUL as the replacement character. */
    private String written(Span span) {
        return source.slice(span).replace('\0', '\uFFFD');
    }

    private static String strip(String text) {
        return text.strip();
    }
}

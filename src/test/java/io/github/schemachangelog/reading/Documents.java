package io.github.schemachangelog.reading;

import io.github.schemachangelog.changelog.Changelog;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.text.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;

/** The texts that the tests of this room read. */
final class Documents {
    private Documents() {}

    static String storefront() {
        return resource("storefront.md");
    }

    static String resource(String name) {
        try (InputStream in = Documents.class.getResourceAsStream("/reading/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Source source(String text) {
        return new Source(Path.of("CHANGELOG.md"), "CHANGELOG.md", text);
    }

    static Changelog read(String text) {
        return new ChangelogReader(Vocabulary.standard()).read(source(text));
    }

    /** The ways to end a line, and a byte order mark before it all. */
    enum Form {
        LF,
        CRLF,
        CR,
        MIXED,
        BYTE_ORDER_MARK;

        String of(String text) {
            return switch (this) {
                case LF -> text;
                case CRLF -> text.replace("\n", "\r\n");
                case CR -> text.replace("\n", "\r");
                case MIXED -> mixed(text);
                case BYTE_ORDER_MARK -> "\uFEFF" + text;
            };
        }

        private static String mixed(String text) {
            Random random = new Random(text.length());
            StringBuilder mixed = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                mixed.append(c == '\n' ? (random.nextBoolean() ? "\r\n" : "\n") : String.valueOf(c));
            }
            return mixed.toString();
        }
    }
}

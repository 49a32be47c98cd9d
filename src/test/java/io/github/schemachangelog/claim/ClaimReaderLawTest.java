package io.github.schemachangelog.claim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.Vocabulary;
import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.entry.ClaimReader;
import io.github.schemachangelog.reading.ChangelogReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader of claims promises of any entry. */
final class ClaimReaderLawTest {
    static LongStream seeds() {
        return Laws.seeds(20);
    }

    private static String entry(long seed) {
        Said said = Said.of(new GeneratedChange(seed), seed);
        return new EntryPrinter(said, seed).print();
    }

    /** How the same text may be kept in a file. */
    enum Form {
        CRLF {
            @Override
            String of(String text) {
                return text.replace("\n", "\r\n");
            }
        },
        MIXED {
            @Override
            String of(String text) {
                return text.replace(":\n", ":\r\n");
            }
        },
        BOM {
            @Override
            String of(String text) {
                return "\uFEFF" + text;
            }
        };

        abstract String of(String text);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadDoesNotDependOnTheForm(Form form, @TempDir Path folder) throws IOException {
        for (long seed : seeds().toArray()) {
            Path file = folder.resolve(seed + ".md");
            Files.writeString(file, form.of(entry(seed)));
            Source source = new SourceReader(folder).read(file);
            Entry other = new ChangelogReader(Vocabulary.standard())
                    .read(source)
                    .entries()
                    .get(0);

            assertThat(said(other))
                    .isEqualTo(said(EntryText.entries(entry(seed)).get(0)));
        }
    }

    /** The words of each claim as its place gives them, and what they claim. */
    private static List<String> said(Entry entry) {
        return ClaimReader.read(entry).stream()
                .map(claim -> entry.source().slice(claim.span()).replace("\r\n", "\n") + " => "
                        + ClaimText.of(claim.assertion()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aClaimStandsWhereItIsMade(long seed) {
        Entry entry = EntryText.entries(entry(seed)).get(0);

        for (Claim claim : ClaimReader.read(entry)) {
            Span span = claim.span();
            String words = entry.source().slice(span);
            assertThat(words).isNotBlank().doesNotContain("\n").isEqualTo(words.strip());
            claim.assertion()
                    .subject()
                    .filter(name -> !(claim.assertion() instanceof Assertion.NewIndex)
                            && !(claim.assertion() instanceof Assertion.NewForeignKey))
                    .ifPresent(name -> assertThat(words).contains(name.last()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsCutOffIsRead(long seed) {
        String text = entry(seed);
        for (int end = (int) seed; end <= text.length(); end += 59) {
            for (Entry entry : EntryText.entries(text.substring(0, end))) {
                for (Claim claim : ClaimReader.read(entry)) {
                    assertThat(claim.span().end()).isLessThanOrEqualTo(end);
                }
            }
        }
    }
}

package io.github.schemachangelog.report;

import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.RuleInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages about rules, which the jar holds: a user has them offline, and in the version that is used. */
public final class RulePages {
    private static final String FOLDER = "rules";
    private static final String PAGE = ".md";

    private RulePages() {}

    /** The file of a rule's page in an output directory. */
    public static Path file(Path outputDirectory, String rule) {
        return outputDirectory.resolve(FOLDER).resolve(rule + PAGE);
    }

    /** The rules whose pages a reader of these findings may want, in order. */
    public static List<String> wanted(Findings findings) {
        return findings.all().stream()
                .map(finding -> finding.rule().id())
                .distinct()
                .sorted()
                .toList();
    }

    /** Writes the pages of rules into an output directory. */
    public static void write(Path outputDirectory, Collection<String> rules) {
        rules.forEach(rule -> text(rule).ifPresent(text -> ReportFile.write(file(outputDirectory, rule), text)));
    }

    /** The rules whose pages seem to lie in an output directory; files of others may be among them. */
    public static List<String> present(Path outputDirectory) {
        String[] files = outputDirectory.resolve(FOLDER).toFile().list();
        return files == null
                ? List.of()
                : Stream.of(files)
                        .filter(file -> file.endsWith(PAGE))
                        .map(file -> file.substring(0, file.length() - PAGE.length()))
                        .toList();
    }

    /** Removes the pages that an earlier run has left of rules. */
    public static void remove(Path outputDirectory, Collection<String> rules) {
        rules.forEach(rule -> ReportFile.remove(file(outputDirectory, rule)));
    }

    /** A rule's page in Markdown; empty where a rule has none, as those of tests. */
    static Optional<String> text(RuleInfo rule) {
        return text(rule.id());
    }

    private static Optional<String> text(String rule) {
        try (InputStream page = RulePages.class.getResourceAsStream(FOLDER + "/" + rule + PAGE)) {
            return page == null
                    ? Optional.empty()
                    : Optional.of(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the page of " + rule + " is in this jar and cannot be read", e);
        }
    }
}

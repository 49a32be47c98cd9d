package io.github.schemachangelog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A draft, pasted into any document, leaves only what a person must say: the rest of its fields and a rollback. */
class DraftLawTest {
    private static final Set<String> FOR_A_PERSON = Set.of("missing-field", "missing-rollback");

    static Stream<Fixture> fixtures() {
        return Fixture.all().stream()
                .filter(fixture -> Files.isDirectory(fixture.folder().resolve("migrations")));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void aPastedDraftIsSound(Fixture fixture, @TempDir Path folder) throws IOException {
        if (drafted(lint(fixture.folder())).isEmpty()) {
            return;
        }
        Path copy = folder.resolve("copy");
        FixtureForm.AS_WRITTEN.copy(fixture.folder(), copy);
        String text = Files.readString(copy.resolve("changelog.md"));
        List<Finding> before = lint(copy);
        for (Finding finding : drafted(before)) {
            paste(finding.fix().orElseThrow());
            assertThat(about(finding, lint(copy)))
                    .isSubsetOf(Stream.concat(
                                    FOR_A_PERSON.stream(),
                                    about(finding, before).stream()
                                            .filter(rule -> !rule.equals("undocumented-migration")))
                            .collect(Collectors.toSet()));
            Files.writeString(copy.resolve("changelog.md"), text);
        }
    }

    private static List<Finding> drafted(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.rule().id().equals("undocumented-migration"))
                .filter(finding -> finding.fix().isPresent())
                .toList();
    }

    private static List<Finding> lint(Path folder) throws IOException {
        return new Linter(RuleCatalog.RULES, RuleSettings.STANDARD)
                .lint(new FixtureReader(folder).subject())
                .all();
    }

    private static Set<String> about(Finding drafted, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.migration().equals(drafted.migration()))
                .map(finding -> finding.rule().id())
                .collect(Collectors.toSet());
    }

    private static void paste(Fix fix) throws IOException {
        Source source = fix.plan().source();
        Files.write(source.path(), source.encode(fix.plan().apply()));
    }
}

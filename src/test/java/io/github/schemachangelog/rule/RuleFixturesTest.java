package io.github.schemachangelog.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.schemachangelog.Golden;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.Fix;
import io.github.schemachangelog.text.EditPlan;
import io.github.schemachangelog.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule says of its fixtures what they expect of it, however the files are written, and its fixes hold. */
class RuleFixturesTest {
    private static final int LONGEST_MESSAGE = 100;

    static Stream<Arguments> fixtures() {
        return inAllForms(Fixture.all().stream());
    }

    static Stream<Arguments> fixable() {
        return inAllForms(Fixture.all().stream().filter(fixture -> Files.exists(fixture.fixed())));
    }

    private static Stream<Arguments> inAllForms(Stream<Fixture> fixtures) {
        return fixtures.flatMap(fixture -> Arrays.stream(FixtureForm.values()).map(form -> arguments(fixture, form)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fixtures")
    void saysWhatIsExpected(Fixture fixture, FixtureForm form, @TempDir Path copy) throws IOException {
        List<Finding> findings = check(fixture, form.folder(fixture.folder(), copy));
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(fixture.rule());
            assertThat(finding.message()).hasSizeLessThanOrEqualTo(LONGEST_MESSAGE);
            assertThat(finding.message().lines()).hasSize(1);
        });
        boolean fixes = findings.stream().anyMatch(finding -> finding.fix().isPresent());
        assertThat(Files.exists(fixture.fixed()))
                .as("there is a fixed.md (at first an empty one), and only where the findings offer a fix")
                .isEqualTo(fixes);
        if (fixture.fails()) {
            assertThat(findings).as("findings in %s", fixture).isNotEmpty();
            Golden.assertHolds(fixture.expected(), FindingText.of(findings), form == FixtureForm.AS_WRITTEN);
        } else {
            assertThat(FindingText.of(findings)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("fixable")
    void theFixesHold(Fixture fixture, FixtureForm form, @TempDir Path copy) throws IOException {
        form.copy(fixture.folder(), copy);
        List<Finding> findings = check(fixture, copy);
        fix(findings);
        String fixed = Files.readString(copy.resolve("changelog.md"));
        if (form == FixtureForm.AS_WRITTEN) {
            Golden.assertHolds(fixture.fixed(), fixed, true);
        }
        assertThat(fixed).isEqualTo(form.of(Files.readString(fixture.fixed())));
        assertThat(check(fixture, copy).stream().map(Finding::message))
                .as("what is found after the fix")
                .containsExactlyElementsOf(findings.stream()
                        .filter(finding -> finding.fix().isEmpty())
                        .map(Finding::message)
                        .toList());
    }

    private static List<Finding> check(Fixture fixture, Path copy) throws IOException {
        return new FixtureReader(copy).check(fixture.rule());
    }

    /** Carries out every fix that touches no fix before it. */
    private static void fix(List<Finding> findings) throws IOException {
        Map<Source, EditPlan> plans = new LinkedHashMap<>();
        findings.stream()
                .flatMap(finding -> finding.fix().stream())
                .map(Fix::plan)
                .forEach(plan -> {
                    EditPlan before = plans.get(plan.source());
                    if (before == null) {
                        plans.put(plan.source(), plan);
                    } else if (before.accepts(plan.edits())) {
                        plans.put(plan.source(), before.with(plan.edits()));
                    }
                });
        for (EditPlan plan : plans.values()) {
            Files.write(plan.source().path(), plan.source().encode(plan.apply()));
        }
    }
}

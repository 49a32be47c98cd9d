package io.github.schemachangelog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.migration.MigrationId;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules about a target say together. */
class TargetRulesTest {
    /** An edited script is a defect of its own, whatever else is wrong with its migration. */
    private static final String ALONE = "changed-after-apply";

    private static List<Rule> rules() {
        return RuleCatalog.RULES.stream()
                .filter(rule -> rule instanceof Rule.OfTarget)
                .toList();
    }

    static Stream<Fixture> fixtures() {
        return rules().stream().flatMap(rule -> Fixture.of(rule.info()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void oneRuleSpeaksOfOneDefect(Fixture fixture) throws IOException {
        Map<MigrationId, Set<String>> speaking = new HashMap<>();
        for (Rule rule : rules()) {
            for (Finding finding : new FixtureReader(fixture.folder()).check(rule.info())) {
                if (!rule.info().id().equals(ALONE)) {
                    speaking.computeIfAbsent(finding.migration().orElseThrow(), id -> new HashSet<>())
                            .add(rule.info().id());
                }
            }
        }
        assertThat(speaking.values()).allSatisfy(rules -> assertThat(rules).hasSize(1));
    }
}

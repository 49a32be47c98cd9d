package io.github.schemachangelog.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Golden;
import io.github.schemachangelog.finding.RuleInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A rule is four things with one name: a class, a line in the catalog, a page and a folder of fixtures. */
class RuleDocsTest {
    private static final String FAILING = "## Failing example";
    private static final String REPAIRED = "## Repaired example";

    static List<Rule> rules() {
        return RuleCatalog.RULES;
    }

    static List<RuleInfo> infos() {
        return RuleCatalog.infos();
    }

    static Stream<String> ids() {
        return RuleCatalog.ids().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theClassIsNamedAfterTheId(Rule rule) {
        String name = Arrays.stream(rule.info().id().split("-"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        assertThat(rule.getClass().getSimpleName()).isEqualTo(name);
        assertThat(RuleIndex.family(rule)).isIn("document", "folder", "claimed", "rehearsed", "target");
        assertThat(rule.info().summary()).endsWith(".").doesNotContain("\n", "|");
    }

    @ParameterizedTest
    @MethodSource("infos")
    void theFixturesShowBothSides(RuleInfo rule) {
        List<Fixture> fixtures = Fixture.of(rule).toList();
        assertThat(fixtures).allMatch(fixture -> fixture.fails() != fixture.passes());
        assertThat(fixtures).anyMatch(Fixture::fails).anyMatch(Fixture::passes);
    }

    @ParameterizedTest
    @MethodSource("infos")
    void thePageSaysWhatTheCatalogSays(RuleInfo info) throws IOException {
        RulePage page = RulePage.of(info);
        String id = info.id();
        assertThat(page.text())
                .startsWith("# " + id + "\n\n" + info.summary() + "\n")
                .contains("\n| Severity | " + info.severity().word() + " |\n")
                .contains("<rules><" + id + ">", "</" + id + "></rules>")
                .contains("-DschemaChangelog.rules=" + id + "=")
                .contains("\n## Why\n")
                .containsPattern(
                        RuleIndex.offersFix(info) ? "\n\\| Fix \\| offered.* \\|\n" : "\n\\| Fix \\| none \\|\n");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void thePageSaysHowToIgnoreTheRule(Rule rule) throws IOException {
        RuleInfo info = rule.info();
        assertThat(RulePage.of(info).text()).contains("<!-- schema-changelog: ignore " + info.id() + " because ");
    }

    /** Each fence stands in a file of one fixture, so that an example is a whole that was judged. */
    @ParameterizedTest
    @MethodSource("infos")
    void theExamplesOfThePageAreTheFixtures(RuleInfo rule) throws IOException {
        RulePage page = RulePage.of(rule);
        List<List<Path>> failing = new ArrayList<>();
        List<List<Path>> repaired = new ArrayList<>();
        for (Fixture fixture : Fixture.of(rule).toList()) {
            (fixture.fails() ? failing : repaired).add(texts(fixture.folder(), fixture.fixed()));
            if (Files.exists(fixture.fixed())) {
                repaired.add(List.of(fixture.fixed()));
            }
        }
        assertThat(page.examples(FAILING)).isNotEmpty().satisfies(fences -> assertStandIn(fences, failing));
        assertThat(page.examples(REPAIRED)).isNotEmpty().satisfies(fences -> assertStandIn(fences, repaired));
    }

    /** A reader compares the two: the same entries before and after, but for one that a repair adds or takes away. */
    @ParameterizedTest
    @MethodSource("infos")
    void theRepairedExampleIsTheFailingOneRepaired(RuleInfo rule) throws IOException {
        RulePage page = RulePage.of(rule);
        List<List<String>> failing = page.examples(FAILING);
        List<List<String>> repaired = page.examples(REPAIRED);

        assertThat(repaired).isNotEqualTo(failing);
        Set<String> before = names(failing);
        Set<String> after = names(repaired);
        assertThat(before.containsAll(after) || after.containsAll(before))
                .as("%s and %s", before, after)
                .isTrue();
    }

    /** What the headings of entries call them, without the digits of an id, which a repair may correct. */
    private static Set<String> names(List<List<String>> fences) {
        return fences.stream()
                .flatMap(List::stream)
                .filter(line -> line.startsWith("### "))
                .map(line -> line.replaceFirst("### [\\d_.]*", ""))
                .collect(Collectors.toSet());
    }

    @Test
    void nothingIsOrphaned() throws IOException {
        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(Fixture.folders(Fixture.ROOT)).extracting(RuleDocsTest::name).isSubsetOf(RuleCatalog.ids());
        try (Stream<Path> pages = Files.list(RulePage.FOLDER)) {
            assertThat(pages.map(RuleDocsTest::name).map(name -> name.replaceAll("\\.md$", "")))
                    .isSubsetOf(Stream.concat(ids(), Stream.of("README")).toList());
        }
        assertThat(classes())
                .containsExactlyInAnyOrderElementsOf(
                        rules().stream().map(rule -> rule.getClass().getName()).toList());
    }

    @Test
    void theIndexIsTheCatalog() throws IOException {
        Golden.assertHolds(RulePage.FOLDER.resolve("README.md"), RuleIndex.text(), true);
    }

    private static void assertStandIn(List<? extends List<String>> fences, List<List<Path>> fixtures) {
        assertThat(fixtures)
                .as("fixtures whose files hold all of the example")
                .anyMatch(files ->
                        fences.stream().allMatch(lines -> files.stream().anyMatch(file -> holds(file, lines))));
    }

    private static boolean holds(Path file, List<? extends String> lines) {
        try {
            return Collections.indexOfSubList(Files.readAllLines(file), lines) >= 0;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The Markdown, the SQL and the history of a fixture, without what its fix makes of it. */
    private static List<Path> texts(Path folder, Path fixed) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().matches(".*(\\.md|\\.sql|history\\.txt)") && !file.equals(fixed))
                    .toList();
        }
    }

    /** Every compiled class that is a rule. */
    private static List<String> classes() throws IOException {
        Path compiled = Path.of("target/classes");
        try (Stream<Path> walk =
                Files.walk(compiled.resolve(Rule.class.getPackageName().replace('.', '/')))) {
            return walk.map(file -> compiled.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.contains("package-info"))
                    .map(file -> file.replaceAll("\\.class$", "").replaceAll("[/\\\\]", "."))
                    .filter(RuleDocsTest::isRule)
                    .toList();
        }
    }

    private static boolean isRule(String className) {
        try {
            Class<?> type = Class.forName(className);
            return Rule.class.isAssignableFrom(type) && !type.isInterface();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }
}

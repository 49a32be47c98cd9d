package io.github.schemachangelog.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What users read about the goals and their parameters: the generated descriptor, from which {@code help} is made too. */
class PluginDescriptorTest {
    private static final Path DESCRIPTOR = Path.of("target/classes/META-INF/maven/plugin.xml");

    @BeforeEach
    void isGenerated() {
        assumeTrue(
                Files.exists(DESCRIPTOR),
                "SKIPPED: the plugin descriptor is not generated; mvn process-classes makes it");
    }

    @Test
    void everyGoalIsThreadSafeNeedsNoProjectAndIsDescribed() throws Exception {
        Map<String, Element> goals = goals();

        goals.forEach((name, goal) -> {
            assertThat(text(goal, "threadSafe")).as(name).isEqualTo("true");
            assertThat(text(goal, "requiresProject")).as(name).isEqualTo("false");
            assertThat(text(goal, "description")).as(name).isNotBlank();
        });
        assertThat(goals.values())
                .extracting(goal -> text(goal, "goal") + " " + text(goal, "phase"))
                .containsExactly("apply ", "check ", "help ", "lint validate", "rehearse verify", "status ");
    }

    @Test
    void everyParameterIsDescribed() throws Exception {
        goals().forEach((name, goal) -> editable(goal)
                .forEach(parameter -> assertThat(text(parameter, "description"))
                        .as(name + " " + text(parameter, "name"))
                        .isNotBlank()));
    }

    @Test
    void theTableOfTheReadmeHoldsEveryParameterAndItsPropertyAndNoOther() throws Exception {
        Set<String> parameters = new TreeSet<>();
        // Maps: Maven has no property for them, the goals read the command line themselves.
        Set<String> properties = new TreeSet<>(Set.of("schemaChangelog.rules", "schemaChangelog.words"));
        goals().forEach((name, goal) -> {
            if (!name.equals("help")) {
                editable(goal).forEach(parameter -> parameters.add(text(parameter, "name")));
                elements(goal, "configuration")
                        .flatMap(PluginDescriptorTest::children)
                        .map(Node::getTextContent)
                        .filter(text -> text.startsWith("${schemaChangelog."))
                        .forEach(text -> properties.add(text.substring(2, text.length() - 1)));
            }
        });

        assertThat(inTable("\\| ([^|`]+) \\| `schemaChangelog")).isEqualTo(parameters);
        assertThat(inTable("\\| [^|`]+ \\| (`schemaChangelog[^|]+) \\|")).isEqualTo(properties);
    }

    /** What the words of a column are, without backticks. */
    private static Set<String> inTable(String column) throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .flatMap(line -> Pattern.compile("^" + column).matcher(line).results())
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .map(word -> word.replace("`", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Element> editable(Element goal) {
        return elements(goal, "parameter")
                .filter(parameter -> !text(parameter, "editable").equals("false"));
    }

    private static Map<String, Element> goals() throws Exception {
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(DESCRIPTOR.toFile());
        Map<String, Element> goals = new TreeMap<>();
        elements(document.getDocumentElement(), "mojo").forEach(mojo -> goals.put(text(mojo, "goal"), mojo));
        return goals;
    }

    private static Stream<Element> elements(Element parent, String name) {
        return all(parent.getElementsByTagName(name));
    }

    private static Stream<Element> children(Element parent) {
        return all(parent.getChildNodes());
    }

    private static Stream<Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    /** The text of the first child with a name; empty where there is none. */
    private static String text(Element parent, String name) {
        return children(parent)
                .filter(child -> child.getTagName().equals(name))
                .findFirst()
                .map(Node::getTextContent)
                .orElse("");
    }
}

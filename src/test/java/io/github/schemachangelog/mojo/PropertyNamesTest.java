package io.github.schemachangelog.mojo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.command.GivenProperties;
import io.github.schemachangelog.finding.UserProblem;
import java.util.Properties;
import java.util.Set;
import org.apache.maven.plugin.descriptor.InvalidPluginDescriptorException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is mistyped on a command line must not be passed over, least of all where it keeps apply from applying. */
class PropertyNamesTest {
    private final PluginDescriptor plugin = new PluginDescriptor();

    @BeforeEach
    void describe() throws Exception {
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("apply");
        goal.addParameter(parameter("dryRun", "java.lang.String"));
        goal.addParameter(parameter("skip", "boolean"));
        goal.addParameter(parameter("outputDirectory", "java.io.File"));
        goal.addParameter(parameter("changelog", "java.io.File"));
        goal.addParameter(parameter("since", "java.lang.String"));
        Parameter basedir = new Parameter();
        basedir.setName("basedir");
        basedir.setType("java.io.File");
        basedir.setExpression("${basedir}");
        goal.addParameter(basedir);
        add(goal);
    }

    private void add(MojoDescriptor goal) throws InvalidPluginDescriptorException {
        goal.setPluginDescriptor(plugin);
        plugin.addMojo(goal);
    }

    private static Parameter parameter(String name, String type) {
        Parameter parameter = new Parameter();
        parameter.setName(name);
        parameter.setType(type);
        parameter.setExpression("${schemaChangelog." + name + "}");
        return parameter;
    }

    private Set<String> unknown(String name, String value) {
        Properties given = new Properties();
        given.setProperty(name, value);
        return new GivenProperties(PropertyNames.of(plugin)).unknown(given);
    }

    @ParameterizedTest
    @CsvSource({
        "schemaChangelog.dryrun, schemaChangelog.dryRun",
        "schemaChangelog.pasword, schemaChangelog.password",
        "schemaChangelog.skp, schemaChangelog.skip",
        "schemaChangelog.apply.dryRun, schemaChangelog.dryRun",
        "schemaChangelog.dry-run-only, schemaChangelog.dryRun"
    })
    void refusesWhatIsMistyped(String given, String meant) {
        assertThatThrownBy(() -> unknown(given, "true"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`-D" + given + "` is no property of this plugin; did you mean `" + meant + "`?");
    }

    @Test
    void refusesASwitchThatIsNeitherOnNorOff() {
        assertThatThrownBy(() -> unknown("schemaChangelog.skip", "yes"))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`-DschemaChangelog.skip=yes` is neither true nor false");
        assertThat(unknown("schemaChangelog.skip", "TRUE")).isEmpty();
    }

    @Test
    void refusesEmptyPaths() {
        GivenProperties properties = new GivenProperties(PropertyNames.of(plugin));
        Properties given = new Properties();
        given.setProperty("schemaChangelog.outputDirectory", "target/out");
        given.setProperty("schemaChangelog.since", "");
        properties.refuseEmptyPaths(given);
        given.setProperty("schemaChangelog.outputDirectory", " ");
        given.setProperty("schemaChangelog.changelog", "");

        assertThatThrownBy(() -> properties.refuseEmptyPaths(given))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`schemaChangelog.changelog` and `schemaChangelog.outputDirectory` are empty.");
    }

    @Test
    void refusesWhatNobodyKnowsBeforeWhatCannotBeTakenBack() {
        assertThatThrownBy(() -> GivenProperties.refuse(unknown("schemaChangelog.release.of.the.year", "1")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`-DschemaChangelog.release.of.the.year` is no property of this plugin.");
        assertThatCode(() -> GivenProperties.refuse(unknown("schemaChangelog.version", "1.0")))
                .doesNotThrowAnyException();
    }

    @Test
    void namesWhatNobodyKnows() {
        assertThat(unknown("schemaChangelog.release.of.the.year", "1"))
                .containsExactly("schemaChangelog.release.of.the.year");
        assertThat(unknown("basedir", "x")).isEmpty();
        assertThat(unknown("schemaChangelog.words", "deployed=Live")).isEmpty();
    }
}

package io.github.schemachangelog.mojo;

import io.github.schemachangelog.finding.UserProblem;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Values that may hold a password. They are properties of the command line or the POM and no parameters, because Maven's
 * debug log shows every parameter.
 */
final class HiddenProperties {
    private static final String PREFIX = "schemaChangelog.";
    private static final String PLUGIN = "io.github.schemachangelog:schema-changelog-maven-plugin";
    private static final String SCRATCH_PASSWORD = "scratchPassword";
    private static final List<String> NAMES = List.of("url", "password", SCRATCH_PASSWORD);

    private final MavenSession session;

    HiddenProperties(MavenSession session) {
        this.session = session;
    }

    /**
     * A property's value, the command line's before the POM's; empty for none.
     *
     * @throws UserProblem where the plugin's configuration holds one, which would be shown or passed over
     */
    String get(String name) {
        refuseConfigured();
        MavenProject project = session.getCurrentProject();
        Properties ofPom = project == null ? new Properties() : project.getProperties();
        return session.getUserProperties().getProperty(PREFIX + name, ofPom.getProperty(PREFIX + name, ""));
    }

    /** The password of the scratch server: the property, or what the environment has in {@code PGPASSWORD}; empty for none. */
    String scratchPassword() {
        String given = get(SCRATCH_PASSWORD);
        return given.isEmpty()
                ? Optional.ofNullable(System.getenv("PGPASSWORD")).orElse("")
                : given;
    }

    private void refuseConfigured() {
        Optional.ofNullable(session.getCurrentProject())
                .map(project -> project.getPlugin(PLUGIN))
                .ifPresent(plugin -> containers(plugin)
                        .map(ConfigurationContainer::getConfiguration)
                        .filter(Xpp3Dom.class::isInstance)
                        .map(Xpp3Dom.class::cast)
                        .forEach(HiddenProperties::refuse));
    }

    private static Stream<ConfigurationContainer> containers(Plugin plugin) {
        return Stream.concat(Stream.of(plugin), plugin.getExecutions().stream());
    }

    private static void refuse(Xpp3Dom configuration) {
        for (String name : NAMES) {
            if (configuration.getChild(name) != null) {
                throw new UserProblem(
                        "`<" + name + ">` stands in the plugin's <configuration>.",
                        "Maven's debug log shows what stands there.",
                        "Make it the property `" + PREFIX + name + "`"
                                + (name.equals(SCRATCH_PASSWORD)
                                        ? ", or set PGPASSWORD."
                                        : ", or name the target by `serverId`, `environment` or DATABASE_URL."));
            }
        }
    }
}

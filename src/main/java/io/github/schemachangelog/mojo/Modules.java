package io.github.schemachangelog.mojo;

import io.github.schemachangelog.finding.UserProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.BuildBase;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.Profile;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Which modules of a build a goal is not meant for. A goal of the POM runs in each of them, and only some have a changelog;
 * one of the command line runs in one, where Maven starts, and is meant for it. The reasons: docs/adr/0021-modules.md.
 */
final class Modules {
    private final MavenSession session;
    private final MojoExecution execution;
    private final List<Path> standards;

    /** @param standards where changelog and migrations lie by default, below a module */
    Modules(MavenSession session, MojoExecution execution, List<Path> standards) {
        this.session = session;
        this.execution = execution;
        this.standards = List.copyOf(standards);
    }

    /**
     * Whether the goal has nothing to do in a module that has nothing at the default paths.
     *
     * @throws UserProblem where it was called on the command line, and other modules are meant
     */
    boolean passesOver(Path base, PluginDescriptor plugin) {
        if (hasAny(base)) {
            return false;
        }
        if (execution.getSource() != MojoExecution.Source.CLI) {
            MavenProject project = session.getCurrentProject();
            return session.getAllProjects().size() > 1
                    || !project.getModules().isEmpty()
                    || !isNamedBy(project.getOriginalModel(), plugin);
        }
        List<String> meant = session.getAllProjects().stream()
                .filter(module -> module.getBasedir() != null)
                .map(module -> module.getBasedir().toPath())
                .filter(this::hasAny)
                .map(folder -> base.relativize(folder).toString())
                .sorted()
                .toList();
        if (!meant.isEmpty()) {
            throw new UserProblem(
                    "`" + base.getFileName() + "` has no schema changelog and no migrations.",
                    "A goal of the command line runs in one module, the one where Maven starts; `"
                            + String.join("`, `", meant) + (meant.size() == 1 ? "` has" : "` have") + " them.",
                    "Add `-pl " + meant.get(0) + "`.");
        }
        return false;
    }

    private boolean hasAny(Path base) {
        return standards.stream().anyMatch(standard -> Files.exists(base.resolve(standard)));
    }

    /** Whether a POM names the plugin itself; otherwise it comes from its parent. */
    private static boolean isNamedBy(Model model, PluginDescriptor plugin) {
        Stream<BuildBase> ofProfiles = model.getProfiles().stream().map(Profile::getBuild);
        return Stream.concat(Stream.of(model.getBuild()), ofProfiles)
                .filter(Objects::nonNull)
                .flatMap(build -> build.getPlugins().stream())
                .map(Plugin::getKey)
                .anyMatch(plugin.getPluginLookupKey()::equals);
    }
}

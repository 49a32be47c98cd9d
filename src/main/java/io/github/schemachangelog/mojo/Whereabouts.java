package io.github.schemachangelog.mojo;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.execution.MavenSession;

/**
 * The folders that paths are shown relative to.
 *
 * @param root of the repository; of the build, where it is in no repository of git
 * @param start where the user started Maven
 */
record Whereabouts(Path root, Path start) {
    /** @param base of the module, which lies below the root of its build */
    static Whereabouts of(MavenSession session, Path base) {
        File top = session.getRequest().getMultiModuleProjectDirectory();
        Path build = top != null && base.startsWith(top.toPath()) ? top.toPath() : base;
        String start = session.getSystemProperties().getProperty("user.dir");
        return new Whereabouts(repository(build), start == null ? build : Path.of(start));
    }

    /** The nearest folder at or above a build that git works in; a worktree has a file of that name. */
    static Path repository(Path build) {
        for (Path folder = build.toAbsolutePath().normalize(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return build;
    }
}

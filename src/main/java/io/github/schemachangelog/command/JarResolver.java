package io.github.schemachangelog.command;

import java.nio.file.Path;

/** Fetches a jar by its Maven coordinates. */
@FunctionalInterface
public interface JarResolver {
    /**
     * The jar on this machine, downloaded where it must be.
     *
     * @throws io.github.schemachangelog.finding.UserProblem where it cannot be had
     */
    Path resolve(String groupId, String artifactId, String version);
}

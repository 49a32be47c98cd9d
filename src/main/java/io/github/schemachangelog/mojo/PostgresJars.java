package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.JarResolver;
import io.github.schemachangelog.finding.UserProblem;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Resolves PostgreSQL's binaries as Maven resolves plugins: same repositories, mirrors, proxies and local repository. */
final class PostgresJars implements JarResolver {
    private final RepositorySystem repositorySystem;
    private final MavenSession session;
    private final List<RemoteRepository> repositories;

    /** Made in Maven's own thread: no other one has a current project. */
    PostgresJars(RepositorySystem repositorySystem, MavenSession session) {
        this.repositorySystem = repositorySystem;
        this.session = session;
        this.repositories = session.getCurrentProject().getRemotePluginRepositories();
    }

    @Override
    public Path resolve(String groupId, String artifactId, String version) {
        Artifact artifact = new DefaultArtifact(groupId, artifactId, "jar", version);
        ArtifactRequest request = new ArtifactRequest(artifact, repositories, null);
        try {
            return repositorySystem
                    .resolveArtifact(session.getRepositorySession(), request)
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw new UserProblem(
                    "The scratch PostgreSQL " + groupId + ":" + artifactId + ":" + version + " cannot be had"
                            + (session.isOffline() ? " offline" : "") + ": " + e.getMessage(),
                    "A rehearsal needs a server to run on.",
                    "Run once with network access, or name a server with `schemaChangelog.scratchUrl`.",
                    e);
        }
    }
}

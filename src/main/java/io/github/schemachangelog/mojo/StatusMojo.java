package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.Request;
import io.github.schemachangelog.command.Status;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Shows where every migration stands: what the changelog declares, whether the migration exists, and its state on the
 * target, or on each of several. Writes {@code status.json}; changes nothing and never fails for what it shows.
 */
@Mojo(name = "status", requiresProject = false, threadSafe = true)
public final class StatusMojo extends AbstractTargetMojo {
    /** Passes over this goal. */
    @Parameter(property = "schemaChangelog.status.skip", defaultValue = "false")
    private boolean skipStatus;

    /** Several MyBatis environments, each a column of the table. Example: {@code staging,production}. */
    @Parameter(property = "schemaChangelog.environments")
    private @Nullable List<String> environments;

    /**
     * {@code text} or {@code json}. JSON is printed without Maven's prefixes, so that
     * {@code mvn -q schema-changelog:status -DschemaChangelog.format=json} prints nothing else.
     */
    @Parameter(property = "schemaChangelog.format", defaultValue = "text")
    private String format;

    @Inject
    StatusMojo(MavenSession session, SettingsDecrypter decrypter) {
        super(session, decrypter);
    }

    @Override
    boolean skipsGoal() {
        return skipStatus;
    }

    @Override
    void run(Request request) {
        Status.Shown shown = new Status(request, target(), names(), format).run();
        shown.remarks().forEach(console()::info);
        if (shown.json()) {
            // JSON is UTF-8, whatever the terminal takes.
            System.out.writeBytes(shown.table().getBytes(StandardCharsets.UTF_8));
        } else {
            shown.table().lines().forEach(console()::info);
        }
        console().info(shown.summary());
    }

    private List<String> names() {
        return environments == null
                ? List.of()
                : environments.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }
}

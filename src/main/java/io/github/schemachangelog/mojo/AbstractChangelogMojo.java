package io.github.schemachangelog.mojo;

import io.github.schemachangelog.command.GivenProperties;
import io.github.schemachangelog.command.Options;
import io.github.schemachangelog.command.Outcome;
import io.github.schemachangelog.command.Request;
import io.github.schemachangelog.finding.UserProblem;
import java.io.File;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What all goals share: where things lie, how findings weigh, and how an outcome becomes log lines. */
abstract class AbstractChangelogMojo extends AbstractMojo {
    private static final String CHANGELOG = "docs/DATABASE_SCHEMA_CHANGELOG.md";
    private static final String MIGRATIONS = "src/main/migrations";

    private final MavenSession session;
    private final Console console = new Console(this);

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /**
     * The schema changelog: a Markdown document with an entry per migration. Where both paths are the defaults, a goal that
     * the POM binds passes over a module that has neither this document nor the migrations folder, if the build has several
     * modules or the goal is bound by the parent; in every other case a missing document is an error.
     */
    @Parameter(property = "schemaChangelog.changelog", defaultValue = "${basedir}/" + CHANGELOG, required = true)
    private File changelog;

    /**
     * The migrations folder. Two layouts are told apart: folders {@code <id>_<name>/migration.sql}, as Prisma makes
     * them, and files {@code <id>_<name>.sql} with {@code -- //@UNDO}, as MyBatis Migrations makes them.
     */
    @Parameter(property = "schemaChangelog.migrations", defaultValue = "${basedir}/" + MIGRATIONS, required = true)
    private File migrations;

    /**
     * Where reports are written: {@code findings.sarif}, {@code check.sarif} and the pages of rules that were broken,
     * {@code evidence.json}, {@code status.json}, {@code deployment.json}.
     */
    @Parameter(
            property = "schemaChangelog.outputDirectory",
            defaultValue = "${basedir}/target/schema-changelog",
            required = true)
    private File outputDirectory;

    /**
     * Where the scratch PostgreSQL, and what builds found out, are kept between builds. It may be deleted at any time;
     * the next build makes it again.
     */
    @Parameter(
            property = "schemaChangelog.cacheDirectory",
            defaultValue = "${user.home}/.cache/schema-changelog",
            required = true)
    private File cacheDirectory;

    /**
     * Whether what earlier builds found out is used, and what this one finds out is kept: {@code on} or {@code off}. The
     * result is the same. {@code off} makes every goal begin from nothing but the unpacked PostgreSQL.
     */
    @Parameter(property = "schemaChangelog.cache", defaultValue = "on")
    private String cache;

    /**
     * Severities of rules, by rule id: {@code error}, {@code warning}, {@code info} or {@code off}. In the POM
     * {@code <rules><missing-rollback>off</missing-rollback></rules>}; on the command line, where it wins over the POM,
     * {@code -DschemaChangelog.rules=missing-rollback=off,entry-order=warning}.
     */
    @Parameter
    private @Nullable Map<String, String> rules;

    /**
     * Which findings fail the build: {@code error}, {@code warning} (errors and warnings) or {@code never}.
     */
    @Parameter(property = "schemaChangelog.failOn", defaultValue = "error")
    private String failOn;

    /**
     * The id of a migration, or its digits: entries and migrations before it are not judged, so that a team with an
     * undocumented past can start today. How many were passed over is said. Example:
     * {@code 20260105120000_create_preorders}.
     */
    @Parameter(property = "schemaChangelog.since")
    private @Nullable String since;

    /**
     * The fields that an entry must have: {@code status}, {@code date-added}, {@code date-migrated},
     * {@code date-deployed}, {@code description}, {@code changes}, {@code migration-file}, {@code risk-level},
     * {@code rollback}, {@code production-notes}, {@code performance-notes}, {@code verification}. By default status,
     * description, changes, migration-file and risk-level; {@code missing-rollback} looks after rollbacks.
     */
    @Parameter(property = "schemaChangelog.requiredFields")
    private @Nullable List<String> requiredFields;

    /**
     * Words that a team uses besides the standard ones, by what they stand for: a field ({@code migration-file}), a
     * status ({@code deployed}) or the heading of a status section ({@code deployed-section}). In the POM
     * {@code <words><deployed>Aplicada, Live</deployed></words>}; on the command line
     * {@code -DschemaChangelog.words="deployed=Aplicada|Live"}.
     */
    @Parameter
    private @Nullable Map<String, String> words;

    /** Passes over every goal of this plugin. */
    @Parameter(property = "schemaChangelog.skip", defaultValue = "false")
    private boolean skip;

    AbstractChangelogMojo(MavenSession session) {
        this.session = session;
    }

    /** Runs the goal; what a user can put right ends it with one clear message. */
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            GivenProperties properties = new GivenProperties(PropertyNames.of(plugin));
            Set<String> unknown = properties.unknown(session.getUserProperties());
            if (skip || skipsGoal()) {
                console.info("skipped");
            } else if (isForeignModule()) {
                console.info("no schema changelog and no migrations in this module");
            } else {
                if (changesTarget()) {
                    GivenProperties.refuse(unknown);
                }
                unknown.forEach(name -> console.warn("`-D" + name + "` is no property of this plugin"));
                properties.refuseEmptyPaths(session.getUserProperties());
                properties.refuseEmptyPaths(session.getCurrentProject().getProperties());
                run(request());
            }
        } catch (UserProblem e) {
            throw Console.problem(e);
        }
    }

    abstract boolean skipsGoal();

    /** Whether the goal does what cannot be taken back. */
    boolean changesTarget() {
        return false;
    }

    abstract void run(Request request) throws MojoFailureException;

    /** Prints an outcome and ends the build where it says so. */
    final void conclude(Outcome outcome) throws MojoFailureException {
        outcome.messages().forEach(console::print);
        console.info(outcome.summary());
        if (outcome.failed()) {
            throw Console.failure(outcome.failure());
        }
    }

    /** Where the goal prints. */
    final Console console() {
        return console;
    }

    private boolean isForeignModule() {
        Path base = basedir.toPath();
        boolean defaults = changelog.toPath().equals(base.resolve(CHANGELOG))
                && migrations.toPath().equals(base.resolve(MIGRATIONS));
        return defaults
                && new Modules(session, execution, List.of(Path.of(CHANGELOG), Path.of(MIGRATIONS)))
                        .passesOver(base, plugin);
    }

    private Request request() {
        CommandLine commandLine = new CommandLine(session.getUserProperties());
        Options options = new Options(
                commandLine.over("schemaChangelog.rules", Optional.ofNullable(rules)),
                failOn,
                since == null ? "" : since,
                requiredFields == null
                        ? List.of()
                        : requiredFields.stream().filter(Objects::nonNull).toList(),
                commandLine.over("schemaChangelog.words", Optional.ofNullable(words)),
                cache);
        Whereabouts whereabouts = Whereabouts.of(session, basedir.toPath());
        return new Request(
                basedir.toPath(),
                whereabouts.root(),
                whereabouts.start(),
                changelog.toPath(),
                migrations.toPath(),
                outputDirectory.toPath(),
                cacheDirectory.toPath(),
                options,
                plugin.getVersion(),
                Colour.isOn(),
                Clock.system(ZoneId.systemDefault()));
    }
}

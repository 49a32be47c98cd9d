package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.Deployment;
import io.github.schemachangelog.deployment.DeploymentPlan;
import io.github.schemachangelog.deployment.TargetDeployer;
import io.github.schemachangelog.deployment.history.Signature;
import io.github.schemachangelog.deployment.target.OpenTarget;
import io.github.schemachangelog.deployment.target.Purpose;
import io.github.schemachangelog.deployment.waiting.Pauses;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.report.ReportFile;
import io.github.schemachangelog.report.Viewpoint;
import io.github.schemachangelog.sql.PlanReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Applies to a target what is pending on it. */
public final class Apply {
    private static final String DRY_RUN = "apply.sql";
    private static final String NOTHING = "-- Nothing is pending.\n";

    private final Request request;
    private final TargetOptions target;
    private final ApplyRequest how;
    private final RandomGenerator random;

    /** @param random spreads the pauses between attempts */
    public Apply(Request request, TargetOptions target, ApplyRequest how, RandomGenerator random) {
        this.request = request;
        this.target = target;
        this.how = how;
        this.random = random;
    }

    /**
     * Applies, and writes {@code deployment.json}; a dry run writes {@code apply.sql} and changes nothing.
     *
     * @param progress hears one line per step
     * @throws UserProblem for what is missing or not understood, for a target that cannot be entered, and where history
     *     and migrations do not agree; nothing was applied then
     */
    public Outcome run(Consumer<String> progress) {
        TargetOptions.Caller caller = target.caller();
        ApplySettings settings =
                ApplySettings.of(how, new Signature(caller.account(), caller.host(), request.version()));
        Destination destination = Destination.of(target, request.migrations());
        destination.remarks().forEach(progress);
        Deployed deployed = new Deployed(request, destination);
        if (!settings.dryRun()) {
            deployed.begin();
        }
        ReportFile.clear(dryRun());
        try (Approach approach = new Approach(destination, Purpose.WRITE)) {
            Inputs inputs = Inputs.read(request);
            MigrationStates states = approach.states(inputs.migrations());
            DeploymentPlan plan = DeploymentPlan.of(states, settings.options().outOfOrder());
            plan.refuseStops(destination.historyTable());
            if (plan.pending().isEmpty()) {
                if (settings.dryRun()) {
                    ReportFile.write(dryRun(), NOTHING);
                    return deployed.nothingOnPaper(inputs.migrations());
                }
                return deployed.nothing(inputs.migrations());
            }
            OpenTarget open = approach.target();
            Optional<Outcome> refusal = new Gate(request, inputs, progress)
                    .refusal(settings, destination.variables(), otherHistories(states, open));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Deployment deployment = destination.deployment(inputs.migrations(), facts(inputs, plan), open.opening());
            ApplyLines lines = new ApplyLines(
                    progress,
                    Viewpoint.at(request.startDirectory()),
                    plan.pending().size());
            TargetDeployer deployer = new TargetDeployer(lines, request.clock(), Pauses.REAL, random);
            if (settings.dryRun()) {
                ReportFile.write(dryRun(), deployer.dryRun(open.connection(), deployment, settings.options()));
                return deployed.onPaper(dryRun(), plan);
            }
            return deployed.outcome(deployer.apply(
                    new TargetDeployer.Connections(open.connection(), destination.connections()),
                    deployment,
                    settings.options()));
        } catch (SQLException e) {
            throw destination.broken(e);
        }
    }

    /** Whose table there is, where nothing says that we have been here. */
    private static List<String> otherHistories(MigrationStates states, OpenTarget open) throws SQLException {
        boolean known = states.all().stream().anyMatch(state -> state.applied().isPresent());
        return known ? List.of() : TargetDeployer.otherHistories(open.connection());
    }

    private Path dryRun() {
        return request.outputDirectory().resolve(DRY_RUN);
    }

    /** Of the first pending migration and of all behind it: those before it do not run. */
    private Map<Script, ScriptFacts> facts(Inputs inputs, DeploymentPlan plan) {
        Migrations migrations = inputs.migrations();
        int first = migrations.ids().indexOf(plan.pending().get(0).id());
        List<Script> scripts =
                new ArrayList<>(migrations.all().subList(first, migrations.all().size()).stream()
                        .map(Migration::script)
                        .toList());
        migrations.bootstrap().ifPresent(scripts::add);
        migrations.onAbort().ifPresent(scripts::add);
        PlanReader reader = new PlanReader();
        return scripts.stream().distinct().collect(Collectors.toMap(Function.identity(), reader::read));
    }
}

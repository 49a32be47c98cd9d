package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.Deployment;
import io.github.schemachangelog.deployment.TargetDeployer;
import io.github.schemachangelog.deployment.TargetDeployer.Standing;
import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.deployment.session.ConnectionSource;
import io.github.schemachangelog.deployment.target.EnvironmentReader;
import io.github.schemachangelog.deployment.target.MyBatisEnvironment;
import io.github.schemachangelog.deployment.target.OpenTarget;
import io.github.schemachangelog.deployment.target.Purpose;
import io.github.schemachangelog.deployment.target.Secret;
import io.github.schemachangelog.deployment.target.ServerLogin;
import io.github.schemachangelog.deployment.target.Target;
import io.github.schemachangelog.deployment.target.TargetDatabase;
import io.github.schemachangelog.deployment.target.TargetRequest;
import io.github.schemachangelog.deployment.target.TargetRole;
import io.github.schemachangelog.deployment.target.TargetSources;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A target and the history in it. */
final class Destination {
    private static final String STANDARD_HISTORY = "changelog";

    private final Target target;
    private final TargetDatabase database;
    private final HistoryTable history;

    private Destination(Target target, HistoryTable history) {
        this.target = target;
        this.database = new TargetDatabase(target);
        this.history = history;
    }

    /** @throws UserProblem where no target is named */
    static Destination of(TargetOptions options, Path migrations) {
        TargetRequest request = new TargetRequest(
                options.url(),
                options.username(),
                Secret.of(options.password()),
                options.server()
                        .map(login -> new ServerLogin(
                                login.id(), login.url(), login.username(), Secret.of(login.password()))),
                options.environment(),
                options.schema(),
                options.role(),
                options.targetRole());
        TargetOptions.Caller caller = options.caller();
        Target target = new TargetSources(caller.variables(), caller.account(), new EnvironmentReader(migrations))
                .find(request);
        String ofEnvironment =
                target.environment().map(MyBatisEnvironment::historyTable).orElse("");
        String fallback = ofEnvironment.isEmpty() ? STANDARD_HISTORY : ofEnvironment;
        return new Destination(
                target,
                new HistoryTable(
                        options.historyTable().isBlank()
                                ? fallback
                                : options.historyTable().strip()));
    }

    /** What messages call it. */
    String name() {
        return target.name();
    }

    /** {@code host:port/db}. */
    String shown() {
        return target.shown();
    }

    String historyTable() {
        return history.name();
    }

    boolean isProduction() {
        return target.targetRole() == TargetRole.PRODUCTION;
    }

    /** Which target, which way of naming it was taken, and what of that has no effect. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remarks.add("target: " + target + ", from " + target.source() + (isProduction() ? "; production" : ""));
        remarks.addAll(target.remarks());
        return remarks;
    }

    OpenTarget open(Purpose purpose) {
        return database.open(purpose);
    }

    /** Further connections to the same target. */
    ConnectionSource connections() {
        return () -> database.open(Purpose.WRITE).connection();
    }

    /**
     * How the target stands at this moment.
     *
     * @param purpose who is to write reads the notes when it holds the lock, and not here
     */
    Standing standing(OpenTarget open, Purpose purpose) {
        try {
            return purpose == Purpose.READ
                    ? TargetDeployer.standing(open.connection(), open.opening(), history)
                    : new Standing(
                            TargetDeployer.history(open.connection(), open.opening(), history),
                            List.of(),
                            Optional.empty());
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    Deployment deployment(Migrations migrations, Map<Script, ScriptFacts> facts, List<String> opening) {
        return new Deployment(migrations, Map.of(), facts, history, variables(), opening);
    }

    /** What {@code ${name}} in scripts of MyBatis' layout stands for. */
    Map<String, String> variables() {
        return target.environment().map(MyBatisEnvironment::variables).orElse(Map.of());
    }

    /** What ends a conversation; the driver's exception is left out, because a debug log prints causes. */
    UserProblem broken(SQLException e) {
        String message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        return new UserProblem(
                "The conversation with `" + target.shown() + "` ended: " + message + " (SQLSTATE " + e.getSQLState()
                        + ").",
                "",
                "Look whether the server runs and lets this session stay, and run the goal again.");
    }
}

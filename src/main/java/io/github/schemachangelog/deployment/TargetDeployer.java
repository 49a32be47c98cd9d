package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.ApplyOptions.OutOfOrder;
import io.github.schemachangelog.deployment.history.HistoryHome;
import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.deployment.history.Signature;
import io.github.schemachangelog.deployment.resumption.Footprints;
import io.github.schemachangelog.deployment.resumption.ProgressTable;
import io.github.schemachangelog.deployment.resumption.Resume;
import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.session.ConnectionSource;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlResource;
import io.github.schemachangelog.deployment.waiting.AdvisoryLock;
import io.github.schemachangelog.deployment.waiting.Pauses;
import io.github.schemachangelog.deployment.waiting.Retries;
import io.github.schemachangelog.deployment.waiting.Watcher;
import io.github.schemachangelog.evidence.Attempt;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.DeploymentRecord;
import io.github.schemachangelog.evidence.Halt;
import io.github.schemachangelog.evidence.History;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.Residue;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.sql.ContentChecksum;
import io.github.schemachangelog.text.TerminalText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies migrations to a real database: lock, plan, each migration, and what they leave behind. */
public final class TargetDeployer {
    private static final Duration LONGEST_MOMENT = Duration.ofMillis(250);

    private static final Logger LOG = LoggerFactory.getLogger(TargetDeployer.class);

    private final Progress progress;
    private final Clock clock;
    private final Pauses pauses;
    private final RandomGenerator random;

    /**
     * @param clock measures how long things take
     * @param pauses between two attempts
     * @param random spreads the pauses, so that two who wait do not meet again
     */
    public TargetDeployer(Progress progress, Clock clock, Pauses pauses, RandomGenerator random) {
        this.progress = progress;
        this.clock = clock;
        this.pauses = pauses;
        this.random = random;
    }

    /**
     * The connections to one target.
     *
     * @param working used by nobody else meanwhile, and left open
     * @param watching asked for a second connection when a statement runs for longer than a moment
     */
    public record Connections(Connection working, ConnectionSource watching) {}

    /**
     * What a target says was applied to it, without what is noted besides; writes nothing.
     *
     * @param opening as in a {@link Deployment}
     * @throws UserProblem where the history may not be read
     */
    public static History history(Connection connection, List<String> opening, HistoryTable history)
            throws SQLException {
        new Session(connection, opening).reset();
        return history.read(connection);
    }

    /** The tables, as SQL names them, in which other tools note what they have applied to a target. */
    public static List<String> otherHistories(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(SqlResource.read(TargetDeployer.class, "other-histories.sql"))) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /**
     * How a target stands.
     *
     * @param attempts what is noted of scripts that the history does not hold, by name and in file order
     * @param atWork the run that is applying migrations at this moment; only looked for where something is noted
     */
    public record Standing(History history, List<Attempt> attempts, Optional<Blocker> atWork) {}

    /**
     * How a target stands at this moment; writes nothing and takes no lock.
     *
     * @param opening as in a {@link Deployment}
     * @throws UserProblem where the history or the notes may not be read, or there is no schema that could hold them
     */
    public static Standing standing(Connection connection, List<String> opening, HistoryTable history)
            throws SQLException {
        Session session = new Session(connection, opening);
        session.reset();
        HistoryHome home = HistoryHome.of(session, history);
        ProgressTable table = new ProgressTable(session, home, Signature.NONE);
        Standing standing = new Standing(history.read(connection), table.read(), Optional.empty());
        if (standing.attempts().isEmpty()) {
            return standing;
        }
        Optional<Blocker> atWork = AdvisoryLock.holder(connection, home);
        // Who was at work when the history was read may have ended since: then it holds more now.
        return atWork.isPresent()
                ? new Standing(standing.history(), standing.attempts(), atWork)
                : new Standing(history.read(connection), table.read(), atWork);
    }

    /**
     * Applies what is pending, up to the first failure.
     *
     * @param deployment whose numbers are replaced by those that the target's history goes on with
     * @return what came of it, a failure too
     * @throws UserProblem where another run holds the lock, the history cannot be used, or history and migrations do not
     *     agree; nothing was applied then
     * @throws SQLException where the connection breaks before anything was applied
     */
    public DeploymentRecord apply(Connections connections, Deployment deployment, ApplyOptions options)
            throws SQLException {
        Session session =
                new Session(connections.working(), opening(deployment, options), deployment.replacements()::conceal);
        session.reset();
        HistoryHome home = HistoryHome.of(session, deployment.history());
        AdvisoryLock lock = new AdvisoryLock(session, home, pauses);
        long waited = lock.take(options.lockWait(), progress);
        try (Watcher watcher = watcher(session, connections, options)) {
            Stage stage = new Stage(session, home, lock, watcher);
            return apply(stage, waited, deployment, options);
        } finally {
            lock.release();
        }
    }

    /**
     * What {@link #apply} would send now; writes nothing and takes no lock.
     *
     * @throws UserProblem where it would refuse to apply anything
     */
    public String dryRun(Connection connection, Deployment deployment, ApplyOptions options) throws SQLException {
        Session session = new Session(connection, opening(deployment, options), deployment.replacements()::conceal);
        session.reset();
        HistoryHome home = HistoryHome.of(session, deployment.history());
        Intent intent = intent(
                session, new ProgressTable(session, home, options.signature()), deployment, options.outOfOrder());
        boolean ours = !deployment.migrations().layout().makesHistory();
        HistoryTable.Preparation preparation = deployment.history().preparation(connection, ours);
        return new DryRun(intent.numbered(), options, session, home.progress())
                .text(preparation, intent.plan().pending(), intent.resumes());
    }

    /**
     * What is to be done.
     *
     * @param resumes where scripts go on that have broken, by the names of their migrations
     * @param numbered the deployment with the numbers that the history goes on with
     */
    private record Intent(DeploymentPlan plan, Map<String, Halt> resumes, Deployment numbered) {}

    private static Intent intent(Session session, ProgressTable table, Deployment deployment, OutOfOrder outOfOrder)
            throws SQLException {
        Migrations migrations = deployment.migrations();
        History history = deployment.history().read(session.connection());
        DeploymentPlan plan =
                DeploymentPlan.of(MigrationStates.of(migrations, history, ContentChecksum::of), outOfOrder);
        plan.refuseStops(deployment.history().name());
        return new Intent(
                plan,
                resumes(deployment, plan, table),
                deployment.numbered(migrations.numbers(MigrationStates.recorded(migrations, history))));
    }

    private static List<String> opening(Deployment deployment, ApplyOptions options) {
        List<String> opening = new ArrayList<>(deployment.opening());
        opening.add(Footprints.limit(options.lockTimeout()));
        return opening;
    }

    private record Stage(Session session, HistoryHome home, AdvisoryLock lock, Watcher watcher) {}

    private DeploymentRecord apply(Stage stage, long waited, Deployment deployment, ApplyOptions options)
            throws SQLException {
        Session session = stage.session();
        Migrations migrations = deployment.migrations();
        boolean ours = !migrations.layout().makesHistory();
        deployment.history().makeReady(session, ours, ours);
        ProgressTable table = new ProgressTable(session, stage.home(), options.signature());
        Intent intent = intent(session, table, deployment, options.outOfOrder());
        DeploymentPlan plan = intent.plan();
        if (plan.pending().isEmpty()) {
            return new DeploymentRecord(waited, List.of(), Map.of(), residue(session));
        }
        TargetCare care = new TargetCare(
                session,
                stage.lock(),
                new Footprints(
                        session,
                        table,
                        deployment.replacements(),
                        new Footprints.Plan(intent.resumes(), options.lockTimeout())),
                new TargetCare.Outlook(stage.watcher(), new Retries(options.retries(), pauses, random), progress));
        List<MigrationRun> runs = new Deployer(progress, clock)
                .deploy(session, intent.numbered(), new Deployer.Conduct(care, options.signature(), plan.outOfOrder()));
        return new DeploymentRecord(waited, ofPlan(runs, plan, migrations), care.efforts(), residue(session));
    }

    /** Behind a failure stand migrations that are applied already, where some were out of order. */
    private static List<MigrationRun> ofPlan(List<MigrationRun> runs, DeploymentPlan plan, Migrations migrations) {
        Set<MigrationId> applied = new HashSet<>(migrations.ids());
        plan.pending().forEach(migration -> applied.remove(migration.id()));
        return runs.stream().filter(run -> !applied.contains(run.id())).toList();
    }

    /** On a connection that is gone there is nothing to be seen, and what was done is to be told all the same. */
    private static List<Residue> residue(Session session) {
        try {
            return session.connection().isClosed() ? List.of() : ResidueReader.read(session.connection());
        } catch (SQLException e) {
            LOG.warn(
                    "What is not valid on the target cannot be looked up: {}",
                    TerminalText.lines(String.valueOf(e.getMessage()), ""));
            return List.of();
        }
    }

    private static Map<String, Halt> resumes(Deployment deployment, DeploymentPlan plan, ProgressTable table)
            throws SQLException {
        List<Attempt> attempts = table.read();
        Map<String, List<Attempt>> byName = attempts.stream().collect(Collectors.groupingBy(Attempt::name));
        Map<String, Halt> resumes = new HashMap<>();
        for (Migration migration : plan.pending()) {
            List<Attempt> own = byName.get(migration.id().text());
            if (own != null) {
                resumes.put(migration.id().text(), Resume.of(migration, deployment.factsOf(migration.script()), own));
            }
        }
        refuseAbandoned(deployment.migrations(), attempts, table);
        return resumes;
    }

    /** What a script has done that is there no more is in the database all the same. */
    private static void refuseAbandoned(Migrations migrations, List<Attempt> attempts, ProgressTable table) {
        Set<String> names =
                migrations.ids().stream().map(MigrationId::text).collect(Collectors.toCollection(HashSet::new));
        attempts.stream()
                .filter(attempt -> attempt.state() != Attempt.State.FAILED && !names.contains(attempt.name()))
                .findFirst()
                .ifPresent(attempt -> {
                    throw new UserProblem(
                            "`" + attempt.name() + "` was begun on " + attempt.at() + " and is not among the"
                                    + " migrations any more.",
                            "What it did up to statement " + attempt.last() + " is in the database and recorded nowhere"
                                    + " else.",
                            "Restore the migration and let it end, or undo by hand what it did and say so: "
                                    + table.sayGone(attempt.name()));
                });
    }

    private Watcher watcher(Session session, Connections connections, ApplyOptions options) throws SQLException {
        Duration part = options.lockTimeout().dividedBy(5);
        Duration moment = part.isZero() || part.compareTo(LONGEST_MOMENT) > 0 ? LONGEST_MOMENT : part;
        return new Watcher(connections.watching(), session.pid(), moment, new Watcher.Sight(progress, clock));
    }
}

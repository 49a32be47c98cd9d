package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.ApplyOptions.OutOfOrder;
import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be applied to a target.
 *
 * @param pending in the order in which they are applied
 * @param stops what keeps all of them from being applied
 * @param outOfOrder whether some of the pending ones sort before an applied one
 */
public record DeploymentPlan(List<Migration> pending, List<MigrationState> stops, boolean outOfOrder) {
    private static final int SHOWN = 10;

    public DeploymentPlan {
        pending = List.copyOf(pending);
        stops = List.copyOf(stops);
    }

    public static DeploymentPlan of(MigrationStates states, OutOfOrder policy) {
        List<Migration> pending = new ArrayList<>();
        List<MigrationState> stops = new ArrayList<>();
        boolean outOfOrder = false;
        for (MigrationState state : states.all()) {
            switch (state.state()) {
                case PENDING, HALF_APPLIED, BEING_APPLIED -> state.migration().ifPresent(pending::add);
                case OUT_OF_ORDER -> {
                    outOfOrder = true;
                    state.migration().ifPresent(pending::add);
                    if (policy == OutOfOrder.STOP) {
                        stops.add(state);
                    }
                }
                case MISSING, CHANGED -> stops.add(state);
                case APPLIED -> {
                    // Done.
                }
            }
        }
        return new DeploymentPlan(pending, stops, outOfOrder);
    }

    /**
     * Lets the plan pass where nothing keeps it.
     *
     * @param historyTable its name on the target
     * @throws UserProblem that names all that does, and what to do
     */
    public void refuseStops(String historyTable) {
        if (stops.isEmpty()) {
            return;
        }
        Set<String> newNames = new HashSet<>();
        stops.stream()
                .filter(stop -> stop.state() == TargetState.MISSING)
                .forEach(stop -> renamed(stop).ifPresent(newNames::add));
        // What was renamed has run: to apply it out of order would be to apply it twice.
        List<MigrationState> told = stops.stream()
                .filter(stop -> stop.state() != TargetState.OUT_OF_ORDER || !newNames.contains(stop.name()))
                .toList();
        StringBuilder what = new StringBuilder(
                "The history of the target and the migrations do not agree, so nothing" + " was applied:");
        told.stream().limit(SHOWN).forEach(stop -> what.append("\n- ").append(sentence(stop)));
        if (told.size() > SHOWN) {
            what.append("\n- and ").append(told.size() - SHOWN).append(" more");
        }
        List<String> remedies = new ArrayList<>();
        add(
                remedies,
                told,
                TargetState.MISSING,
                "Restore a missing migration; where it was renamed, give it its old name again.");
        add(
                remedies,
                told,
                TargetState.CHANGED,
                "Restore a changed script and put the change into a new migration; where the edit is deliberate, say so in"
                        + " the history: UPDATE " + historyTable
                        + " SET checksum = NULL, content_checksum = NULL WHERE name = '"
                        + first(told, TargetState.CHANGED) + "';");
        add(
                remedies,
                told,
                TargetState.OUT_OF_ORDER,
                "Give what is out of order a newer id, or apply it all the same with"
                        + " -DschemaChangelog.outOfOrder=apply.");
        throw new UserProblem(what.toString(), "", String.join("\n", remedies));
    }

    private static String first(List<MigrationState> told, TargetState state) {
        return told.stream()
                .filter(stop -> stop.state() == state)
                .map(stop -> stop.name().replace("'", "''"))
                .findFirst()
                .orElse("");
    }

    private static void add(List<String> remedies, List<MigrationState> told, TargetState state, String remedy) {
        if (told.stream().anyMatch(stop -> stop.state() == state)) {
            remedies.add(remedy);
        }
    }

    private String sentence(MigrationState stop) {
        String when = stop.applied().map(AppliedMigration::appliedAt).orElse("");
        return switch (stop.state()) {
            case MISSING ->
                "`" + stop.name() + "` is missing: it was applied at " + when
                        + ", and there is no such migration"
                        + renamed(stop)
                                .map(id -> "; `" + id + "` has its script")
                                .orElse("");
            case CHANGED -> "`" + stop.name() + "` is changed: its script is not the one that was applied at " + when;
            case OUT_OF_ORDER ->
                "`" + stop.name() + "` is out of order: it is pending and sorts before an applied" + " migration";
            case APPLIED, PENDING, HALF_APPLIED, BEING_APPLIED -> "`" + stop.name() + "` is " + stop.state();
        };
    }

    /** The pending migration whose script is the one that was applied under another name. */
    private Optional<String> renamed(MigrationState missing) {
        return missing.applied()
                .flatMap(AppliedMigration::checksum)
                .flatMap(checksum -> pending.stream()
                        .filter(migration -> migration.script().checksum().equals(checksum))
                        .map(migration -> migration.id().text())
                        .findFirst());
    }
}

package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.CatalogFacts;
import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SecondRun;
import io.github.schemachangelog.evidence.Verification;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rehearsal.catalog.CatalogReader;
import io.github.schemachangelog.rehearsal.catalog.CatalogState;
import io.github.schemachangelog.rehearsal.witness.LateUndo;
import io.github.schemachangelog.rehearsal.witness.LockRecorder;
import io.github.schemachangelog.rehearsal.witness.QueryRunner;
import io.github.schemachangelog.rehearsal.witness.Trials;
import io.github.schemachangelog.text.Place;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the catalog between migrations, from a connection of its own, and tries there what was asked; of migrations
 * that an earlier rehearsal has seen it knows.
 */
final class Eyewitness implements Progress {
    private static final int ALWAYS_LATE = 10;

    private final Progress progress;
    private final Questions questions;
    private final Past past;
    private final Tools tools;
    private final Map<MigrationId, Observation> observations = new LinkedHashMap<>();
    private CatalogState state = CatalogState.NONE;
    /** Whether the state is that of now: before the first migration, the bootstrap script may have run. */
    private boolean current;

    private @Nullable Migration migration;
    private @Nullable SQLException problem;

    Eyewitness(Progress progress, Questions questions, Past past, Tools tools) {
        this.progress = progress;
        this.questions = questions;
        this.past = past;
        this.tools = tools;
    }

    /** Takes what is known of a migration, where it is. */
    boolean recall(MigrationId id) {
        past.sighting(id).ifPresent(known -> observations.put(id, known.observation()));
        return past.sighting(id).isPresent();
    }

    /**
     * What it looks with.
     *
     * @param connection sees what is committed
     */
    record Tools(
            Connection connection, CatalogReader catalog, LockRecorder locks, Trials trials, QueryRunner queries) {}

    @Override
    public void begins(Migration next) {
        progress.begins(next);
        migration = next;
        if (past.sighting(next.id()).isPresent()) {
            tools.locks().rest();
        } else {
            look(this::catchUp);
            tools.locks().begin(state);
        }
    }

    @Override
    public void ended(MigrationRun run) {
        if (run.state() == MigrationRun.State.APPLIED && problem == null) {
            look(() -> observe(Objects.requireNonNull(migration)));
        }
        progress.ended(run);
    }

    @Override
    public void stillRuns(Place statement, Duration elapsed, List<Blocker> blockers) {
        progress.stillRuns(statement, elapsed, blockers);
    }

    /**
     * What was seen of every migration, in order.
     *
     * @throws SQLException where looking has failed on the way
     */
    Map<MigrationId, Observation> observations() throws SQLException {
        if (problem != null) {
            throw problem;
        }
        catchUp();
        undoLate();
        return observations;
    }

    private void catchUp() throws SQLException {
        if (!current) {
            state = tools.catalog().read(tools.connection(), state);
            current = true;
        }
    }

    CatalogFacts newest() {
        return state.facts();
    }

    /** Something that asks the server, and that must not end the deployment. */
    private interface Look {
        void run() throws SQLException;
    }

    private void look(Look look) {
        try {
            look.run();
        } catch (SQLException e) {
            problem = e;
        }
    }

    private void observe(Migration migration) throws SQLException {
        if (recall(migration.id())) {
            current = false;
            return;
        }
        CatalogState before = state;
        CatalogState now = tools.catalog().read(tools.connection(), before);
        state = now;
        List<SchemaChange> changes = before.changesTo(now);
        Optional<RollbackProof> proof = Optional.empty();
        List<Script> undo = questions.undos().getOrDefault(migration.id(), List.of());
        if (!undo.isEmpty()) {
            proof = Optional.of(tools.trials().prove(migration, undo, before, now));
        }
        Optional<SecondRun> again = Optional.empty();
        if (questions.secondRuns().contains(migration.id())) {
            again = Optional.of(tools.trials().repeat(migration.script(), now));
        }
        observations.put(
                migration.id(),
                new Observation(
                        changes,
                        tools.locks().locks(),
                        tools.locks().rewrites(),
                        proof,
                        again,
                        verifications(migration)));
    }

    private List<Verification> verifications(Migration migration) throws SQLException {
        List<Verification> found = new ArrayList<>();
        for (VerificationQuery query : questions.queries().getOrDefault(migration.id(), List.of())) {
            found.add(tools.queries().run(query));
        }
        return found;
    }

    private void undoLate() throws SQLException {
        List<MigrationId> applied = List.copyOf(observations.keySet());
        LateUndo late = new LateUndo(observations);
        int first = questions.late() ? 0 : Math.max(0, applied.size() - ALWAYS_LATE);
        for (MigrationId id : applied.subList(first, applied.size())) {
            Observation seen = Objects.requireNonNull(observations.get(id));
            Optional<RollbackProof> proof =
                    seen.rollback().filter(found -> found.outcome() != RollbackProof.Outcome.UNTRIED);
            if (proof.isPresent()) {
                Trials.Undone undone = tools.trials().undo(proof.get().undo(), state);
                observations.put(id, seen.with(proof.get().with(late.of(id, state, undone))));
            }
        }
    }
}

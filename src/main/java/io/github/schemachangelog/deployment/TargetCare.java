package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.resumption.Footprints;
import io.github.schemachangelog.deployment.script.Care;
import io.github.schemachangelog.deployment.script.Cue;
import io.github.schemachangelog.deployment.script.Passage;
import io.github.schemachangelog.deployment.script.Progress;
import io.github.schemachangelog.deployment.script.Refusal;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.waiting.AdvisoryLock;
import io.github.schemachangelog.deployment.waiting.Retries;
import io.github.schemachangelog.deployment.waiting.Watcher;
import io.github.schemachangelog.evidence.Blocker;
import io.github.schemachangelog.evidence.Effort;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.Retry;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Span;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lock is still ours; progress is noted; what others stand in the way of is tried again. */
final class TargetCare implements Care {
    private final AdvisoryLock lock;
    private final Footprints footprints;
    private final Watcher watcher;
    private final Retries retries;
    private final Progress progress;
    private final Session session;
    private final Map<MigrationId, Effort> efforts = new HashMap<>();
    private List<Retry> retried = new ArrayList<>();
    private @Nullable Passage passage;

    TargetCare(Session session, AdvisoryLock lock, Footprints footprints, Outlook outlook) {
        this.session = session;
        this.lock = lock;
        this.footprints = footprints;
        this.watcher = outlook.watcher();
        this.retries = outlook.retries();
        this.progress = outlook.progress();
    }

    /** What one does where others are in the way. */
    record Outlook(Watcher watcher, Retries retries, Progress progress) {}

    Map<MigrationId, Effort> efforts() {
        return Map.copyOf(efforts);
    }

    @Override
    public int begins(Cue cue) throws SQLException, Refusal {
        passage = null;
        retried = new ArrayList<>();
        if (!lock.keep()) {
            throw new Refusal(new Failure(
                    cue.script().place(Span.at(cue.script().span().start())),
                    "the lock of the target is not held any more",
                    Optional.of(
                            "an earlier script gave up the locks of its session (DISCARD ALL, pg_advisory_unlock_all),"
                                    + " and another run has taken it"),
                    Optional.of("nothing of the script was run; run again when the other run is done."),
                    Optional.empty()));
        }
        int done = footprints.begins(cue);
        if (done > 0 && cue.migration().isPresent()) {
            tellResumption(cue, cue.migration().get(), done);
        }
        return done;
    }

    private void tellResumption(Cue cue, Migration migration, int done) {
        int next = Math.min(done, cue.facts().statements().size() - 1);
        Place place = cue.script().place(cue.facts().statements().get(next).span());
        progress.resumes(migration, place);
        efforts.put(migration.id(), new Effort(Optional.of(place), List.of()));
    }

    @Override
    public boolean isDone(Passage next) throws SQLException, Refusal {
        if (!next.equals(passage)) {
            passage = next;
            retried = new ArrayList<>();
        }
        return footprints.isDone(next);
    }

    @Override
    public void opens(Passage opened) throws SQLException, Refusal {
        Place first = opened.place(opened.from());
        watcher.begins(first);
        try {
            footprints.opens(opened, index -> progress.clears(first, index));
        } finally {
            watcher.ended();
        }
    }

    @Override
    public void sends(Place statement) {
        watcher.begins(statement);
    }

    @Override
    public void answered() {
        watcher.ended();
    }

    @Override
    public void commits(Passage ending, int end) throws SQLException {
        footprints.commits(ending, end);
    }

    @Override
    public void done(Passage ended, int end) throws SQLException {
        footprints.done(ended, end);
    }

    @Override
    public Optional<Failure> settle(Passage refused, Failure failure) throws SQLException {
        return refused.isAlone() || refused.goesOnBehindCommit()
                ? Optional.of(failure)
                : settle(refused.cue(), failure);
    }

    @Override
    public Optional<Failure> settle(Cue cue, Failure failure) throws SQLException {
        if (!Retries.isWorthAnotherTry(failure)) {
            return Optional.of(failure);
        }
        session.rollback();
        List<Blocker> blockers = watcher.blockers();
        int attempt = retried.size() + 1;
        if (!retries.mayTryAgain(attempt)) {
            cue.migration().ifPresent(migration -> progress.givesUp(migration, blockers));
            return Optional.of(explained(failure, blockers, attempt));
        }
        Duration pause = retries.pauseAfter(attempt);
        Retry retry = new Retry(attempt, failure, blockers, watcher.elapsed(), pause.toMillis());
        retried.add(retry);
        note(cue, retry);
        return retries.pause(pause) ? Optional.empty() : Optional.of(stopped(failure));
    }

    private void note(Cue cue, Retry retry) {
        cue.migration().ifPresent(migration -> {
            Effort before = efforts.getOrDefault(migration.id(), Effort.NONE);
            List<Retry> all = new ArrayList<>(before.retries());
            all.add(retry);
            efforts.put(migration.id(), new Effort(before.resumedAt(), all));
            progress.retries(migration, retry);
        });
    }

    private static Failure stopped(Failure failure) {
        return new Failure(
                failure.place(),
                failure.message(),
                Optional.of("the run was stopped while it waited for another attempt"),
                Optional.of("run again; it goes on where it stopped."),
                failure.sqlState());
    }

    private static Failure explained(Failure failure, List<Blocker> blockers, int attempts) {
        String who = blockers.stream().map(Blocker::who).collect(Collectors.joining("; "));
        String detail = failure.detail().map(said -> said + "\n").orElse("") + "attempts: " + attempts
                + (who.isEmpty() ? "" : "; in the way at last: " + who);
        return new Failure(
                failure.place(),
                failure.message(),
                Optional.of(detail),
                Optional.of("run again when that session has ended its transaction, or wait longer with"
                        + " -DschemaChangelog.lockTimeout and -DschemaChangelog.retries."),
                failure.sqlState());
    }

    @Override
    public void records(Cue cue) throws SQLException {
        footprints.records(cue);
    }

    @Override
    public void failed(Cue cue, Failure failure) throws SQLException {
        Optional<Passage> reached =
                Optional.ofNullable(passage).filter(one -> one.cue().equals(cue));
        footprints.failed(cue, reached, failure);
    }
}

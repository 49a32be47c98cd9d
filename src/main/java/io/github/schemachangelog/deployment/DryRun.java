package io.github.schemachangelog.deployment;

import io.github.schemachangelog.deployment.history.HistoryShape;
import io.github.schemachangelog.deployment.history.HistoryTable;
import io.github.schemachangelog.deployment.history.Signature;
import io.github.schemachangelog.deployment.resumption.Footprints;
import io.github.schemachangelog.deployment.script.Cue;
import io.github.schemachangelog.deployment.script.Passage;
import io.github.schemachangelog.deployment.script.ScriptPlayer;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.deployment.session.SqlText;
import io.github.schemachangelog.evidence.Halt;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.sql.ContentChecksum;
import io.github.schemachangelog.sql.SessionSettings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes down what would be sent to a target, statement by statement, with the transactions around it. */
final class DryRun {
    private final Deployment deployment;
    private final ApplyOptions options;
    private final Session session;
    private final String progress;
    private final StringBuilder text = new StringBuilder();
    private String behindFirst = "";

    /**
     * @param session on which it would be sent
     * @param progress the table in which is noted how far a script is
     */
    DryRun(Deployment deployment, ApplyOptions options, Session session, String progress) {
        this.deployment = deployment;
        this.options = options;
        this.session = session;
        this.progress = progress;
    }

    /**
     * The whole run.
     *
     * @param preparation what makes the history ready
     * @param resumes where scripts go on that have broken, by the names of their migrations
     */
    String text(HistoryTable.Preparation preparation, List<Migration> pending, Map<String, Halt> resumes) {
        line("-- What apply would send, in this order. It also takes an advisory lock, notes in " + progress);
        line("-- how far a script is that is not one commit, and writes the time that a script takes.");
        line(pending.isEmpty() ? "-- Nothing is pending." : "-- Pending: " + pending.size() + ".");
        if (!pending.isEmpty()) {
            line("");
            line("-- For psql, which would otherwise go on behind an error and record what has failed.");
            line("\\set ON_ERROR_STOP on");
            command(preparation.before());
            behindFirst = preparation.behind();
            if (!behindFirst.isEmpty()) {
                deployment.migrations().bootstrap().ifPresent(this::bootstrap);
            }
        }
        for (Migration migration : pending) {
            ScriptFacts facts = deployment.factsOf(migration.script());
            Cue cue = new Cue(migration.id(), migration.script(), facts, Optional.of(migration));
            script(
                    cue,
                    resumes.getOrDefault(migration.id().text(), Halt.NOWHERE).done());
        }
        return text.toString();
    }

    /** MyBatis runs it where there is no history yet. */
    private void bootstrap(Script script) {
        boolean open = play(new Cue(ScriptLoader.BOOTSTRAP, script, deployment.factsOf(script), Optional.empty()), 0);
        if (open) {
            line("COMMIT;");
        }
    }

    private void script(Cue cue, int done) {
        boolean open = play(cue, done);
        command(session.resettingSettings());
        if (!open) {
            line("BEGIN;");
        }
        command(behindFirst);
        behindFirst = "";
        line(insertion(cue));
        line("COMMIT;");
    }

    /** Whether a transaction is still open behind it. */
    private boolean play(Cue cue, int done) {
        line("");
        line("-- " + cue.id() + ": " + cue.script().source().name()
                + (done == 0 ? "" : ", from statement " + (done + 1) + " on"));
        line(session.resetting() + ";");
        SessionSettings settings = cue.settings();
        for (Statement statement : settings.behind(done)) {
            line(text(cue, statement) + ";");
        }
        boolean open = false;
        for (Passage passage : Passage.of(cue, done)) {
            open = passage(passage, settings);
        }
        return open;
    }

    private void command(String sql) {
        if (!sql.isEmpty()) {
            line(sql + ";");
        }
    }

    /** Whether its transaction is still open behind it. */
    private boolean passage(Passage passage, SessionSettings settings) {
        boolean ours = passage.isOurs();
        boolean alone = passage.isAlone();
        boolean open = passage.last() && (ours || passage.staysOpen());
        if (ours) {
            line("BEGIN;");
        } else if (passage.from() > passage.run().first()) {
            line(text(passage.cue(), passage.statement(passage.run().first())) + ";");
        }
        if (alone && !settings.limitLocks(passage.from())) {
            line(Footprints.limit(Duration.ZERO) + ";");
        }
        for (int i = passage.from(); i < passage.end() && !passage.isHeldBack(i); i++) {
            line(text(passage.cue(), passage.statement(i)) + ";");
        }
        if (alone && !settings.limitLocks(passage.end())) {
            line(Footprints.limit(options.lockTimeout()) + ";");
        }
        if (ours || open) {
            line(ScriptPlayer.PUT_OFF + ";");
        }
        if (ours && !open) {
            line("COMMIT;");
        }
        return open;
    }

    private String text(Cue cue, Statement statement) {
        return deployment.replacements().in(cue.script().source().slice(statement.span()));
    }

    private String insertion(Cue cue) {
        BigDecimal number = Objects.requireNonNull(deployment.numbers().get(cue.id()));
        String description = deployment.migrations().layout().description(cue.id());
        Signature signature = options.signature();
        return "INSERT INTO " + deployment.history().name() + " (id, applied_at, description, "
                + String.join(", ", HistoryShape.OURS.keySet()) + ") VALUES (" + number.toPlainString()
                + ", to_char(localtimestamp, 'YYYY-MM-DD HH24:MI:SS'), " + SqlText.literal(description) + ", "
                + SqlText.literal(cue.id().text()) + ", "
                + SqlText.literal(cue.script().checksum().hex()) + ", "
                + SqlText.literal(ContentChecksum.of(cue.script()).hex()) + ", "
                + SqlText.literal(Optional.of(signature.by())) + ", " + SqlText.literal(Optional.of(signature.from()))
                + ", NULL, " + SqlText.literal(Optional.of(signature.pluginVersion())) + ");";
    }

    private void line(String content) {
        text.append(content).append('\n');
    }
}

package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.deployment.script.Care;
import io.github.schemachangelog.deployment.script.Cue;
import io.github.schemachangelog.deployment.script.Replacements;
import io.github.schemachangelog.deployment.script.ScriptPlayer;
import io.github.schemachangelog.deployment.script.Witness;
import io.github.schemachangelog.deployment.session.Session;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.PsqlOnly;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.sql.PlanReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A script that makes what targets hold before the first migration: a dump of a past schema, roles, schemas of a platform. */
public final class Baseline {
    private static final MigrationId UNRECORDED = new MigrationId("baseline");

    /** What pg_dump writes around a dump, so that psql does not take a name in it for a command. */
    private static final Pattern GUARD = Pattern.compile("\\\\(un)?restrict\\b.*", Pattern.DOTALL);

    private final Script script;

    public Baseline(Script script) {
        this.script = script;
    }

    /** The script's path as it is shown. */
    public String name() {
        return script.source().name();
    }

    /**
     * Runs it on an empty database, by what carries out migrations.
     *
     * @return why it stopped; empty where it did not
     */
    Optional<Failure> run(Connection connection) throws SQLException {
        Session session = new Session(connection, List.of(Session.IN_UTC));
        ScriptPlayer player = new ScriptPlayer(session, Replacements.NONE, Witness.NONE, Care.NONE);
        Cue cue = new Cue(UNRECORDED, script, facts(), Optional.empty());
        return player.play(cue).or(() -> player.commit(cue));
    }

    static UserProblem problem(Failure failure) {
        return new UserProblem(
                "The scratch baseline fails at " + failure.place() + ": " + failure.message() + ".",
                failure.hint().orElse("Migrations are rehearsed on what it makes."),
                "Correct it; `pg_dump --schema-only --no-owner --no-privileges` writes one that holds no rows and names no"
                        + " roles.");
    }

    private ScriptFacts facts() {
        ScriptFacts facts = new PlanReader().read(script);
        return new ScriptFacts(
                facts.statements(),
                facts.unreadable(),
                facts.psqlOnly().stream().filter(found -> !isGuard(found)).toList(),
                facts.transactions(),
                facts.changes(),
                facts.undone());
    }

    private boolean isGuard(PsqlOnly found) {
        return GUARD.matcher(script.source().slice(found.span())).matches();
    }
}

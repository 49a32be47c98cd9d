package io.github.schemachangelog.rule.rehearsed;

import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.SqlState;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code migration-fails}: a migration does not apply on the migrations before it. */
public final class MigrationFails implements Rule.OfRehearsal {
    private static final RuleInfo INFO =
            new RuleInfo("migration-fails", Severity.ERROR, "A migration does not apply on the migrations before it.");
    private static final int LONGEST_MESSAGE = 100;

    /** SQLSTATEs of a schema, a table, a column, a function or something else whose name is taken. */
    private static final Set<String> THERE_ALREADY = Set.of(
            SqlState.DUPLICATE_SCHEMA,
            SqlState.DUPLICATE_TABLE,
            SqlState.DUPLICATE_COLUMN,
            SqlState.DUPLICATE_FUNCTION,
            SqlState.DUPLICATE_OBJECT);

    /** SQLSTATEs of a schema, a table or something else, such as a role or a type, that is not there. */
    private static final Set<String> NOT_THERE =
            Set.of(SqlState.INVALID_SCHEMA_NAME, SqlState.UNDEFINED_TABLE, SqlState.UNDEFINED_OBJECT);

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject, RehearsalRecord rehearsal) {
        List<Finding> findings = new ArrayList<>();
        for (MigrationRun run : rehearsal.runs()) {
            run.failure().ifPresent(failure -> findings.add(finding(run, failure, rehearsal)));
        }
        return findings;
    }

    /** The same of a migration on a target; empty where it does not fail. */
    public static Optional<Finding> onTarget(MigrationRun run, String target) {
        return run.failure()
                .map(failure -> withAdvice(finding(run, failure), failure)
                        .why(who(failure, "PostgreSQL on `" + target + "`", "this plugin")
                                + ", and nothing behind it was run. " + whatIsLeft(run, failure))
                        .build());
    }

    /** What a migration makes may be there because somebody else has applied it, of which no history tells. */
    private static Finding.Builder withAdvice(Finding.Builder finding, Failure failure) {
        boolean there = failure.hint().isEmpty()
                && failure.sqlState().filter(THERE_ALREADY::contains).isPresent();
        return there
                ? finding.advice("if psql or another tool has applied it, its row is missing in the history: add that"
                        + " (docs/existing-database.md), and do not change the script; else correct the statement.")
                : finding;
    }

    private static String whatIsLeft(MigrationRun run, Failure failure) {
        if (failure.isCutOff()) {
            return "Whether it was committed is not known here: `status` shows it.";
        }
        return run.transaction() == TransactionPlan.Mode.ONE
                ? "It was rolled back: nothing of it is there."
                : "It has several commits: what came before is there, and `status` shows how far it came.";
    }

    private static Finding finding(MigrationRun run, Failure failure, RehearsalRecord rehearsal) {
        Finding.Builder finding = finding(run, failure).why(why(failure, rehearsal));
        return failure.hint().isEmpty() && isMissing(failure)
                ? finding.advice(
                                "correct the statement, or the migration that it builds on. What targets have from elsewhere,"
                                        + " a script makes for the rehearsal: `scratchBaseline`.")
                        .build()
                : finding.build();
    }

    private static boolean isMissing(Failure failure) {
        return failure.sqlState().filter(NOT_THERE::contains).isPresent();
    }

    private static Finding.Builder finding(MigrationRun run, Failure failure) {
        String message = EntryName.of(run.id()) + " fails: " + line(failure.message());
        return Finding.at(INFO, failure.place())
                .message(shortened(message))
                .label(failure.detail().map(MigrationFails::line).orElse(line(failure.message())))
                .migration(Optional.of(run.id()))
                .advice(failure.hint().map(MigrationFails::sentence).orElse(byState(failure)));
    }

    /** By SQLSTATE, or by the class that its first two characters name. */
    private static String byState(Failure failure) {
        String state = failure.sqlState().orElse("");
        return switch (state) {
            case SqlState.INSUFFICIENT_PRIVILEGE ->
                "grant the role what the statement needs, or apply it as a role that may.";
            case SqlState.OBJECT_IN_USE, SqlState.LOCK_NOT_AVAILABLE ->
                "run again when no other session stands in the way.";
            case SqlState.QUERY_CANCELED ->
                "see which `statement_timeout` the script sets or who cancelled the statement, and run again.";
            default -> byClass(state.substring(0, Math.min(2, state.length())));
        };
    }

    private static String byClass(String stateClass) {
        return switch (stateClass) {
            case "23" -> "correct the rows that do not fit, or the statement.";
            case "40" -> "run again: other sessions stood in the way.";
            case "53" -> "give the server the room or the connections that it lacks, and run again.";
            case "58", "XX" -> "look into the server's log, and run again.";
            default -> "correct the statement, or the migration that it builds on.";
        };
    }

    private static String why(Failure failure, RehearsalRecord rehearsal) {
        long notRun = rehearsal.runs().stream()
                .filter(run -> run.state() == MigrationRun.State.NOT_RUN)
                .count();
        String behind = switch ((int) Math.min(notRun, 2)) {
            case 0 -> "";
            case 1 -> " The migration behind it was not tried.";
            default -> " The " + notRun + " migrations behind it were not tried.";
        };
        String who = who(failure, "PostgreSQL " + rehearsal.serverVersion(), "the rehearsal itself");
        String unless = isMissing(failure) ? ", unless the target has it from elsewhere." : ".";
        return who + ", and a deployment would stop here" + unless + behind;
    }

    private static String who(Failure failure, String server, String otherwise) {
        return failure.sqlState()
                .map(state -> server + " answers with SQLSTATE " + state)
                .orElse(otherwise + " refuses it");
    }

    private static String shortened(String message) {
        if (message.length() <= LONGEST_MESSAGE) {
            return message;
        }
        int end = Character.isHighSurrogate(message.charAt(LONGEST_MESSAGE - 2))
                ? LONGEST_MESSAGE - 2
                : LONGEST_MESSAGE - 1;
        return message.substring(0, end) + "…";
    }

    /** PostgreSQL's hints begin with a capital, and some end without a full stop. */
    private static String sentence(String hint) {
        String line = line(hint);
        boolean word = line.length() > 1 && Character.isUpperCase(line.charAt(0)) && !isCapital(line.charAt(1));
        String begun = word ? Character.toLowerCase(line.charAt(0)) + line.substring(1) : line;
        return begun.endsWith(".") || begun.endsWith("?") ? begun : begun + ".";
    }

    private static boolean isCapital(char c) {
        return Character.isUpperCase(c) || c == '_';
    }

    private static String line(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

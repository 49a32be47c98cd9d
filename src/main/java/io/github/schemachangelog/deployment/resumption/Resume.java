package io.github.schemachangelog.deployment.resumption;

import io.github.schemachangelog.evidence.Attempt;
import io.github.schemachangelog.evidence.Halt;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.TransactionPlan.Kind;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.sql.Commits;
import io.github.schemachangelog.sql.ContentChecksum;
import io.github.schemachangelog.text.Source;
import java.util.List;

/** Where a script goes on, if it still begins with what is done. */
public final class Resume {
    private Resume() {}

    /**
     * From what earlier runs have noted.
     *
     * @throws UserProblem where statements that are done are not those of the script any more
     */
    public static Halt of(Migration migration, ScriptFacts facts, List<Attempt> attempts) {
        Halt halt = Halt.of(attempts);
        if (halt.last().isPresent()) {
            refuseChanged(migration, facts, halt.last().get());
            refuseInside(migration, facts, halt.done());
        }
        return halt;
    }

    private static void refuseChanged(Migration migration, ScriptFacts facts, Attempt last) {
        Source source = migration.script().source();
        List<Statement> statements = facts.statements();
        boolean same = last.last() <= statements.size()
                && ContentChecksum.of(
                                source,
                                statements
                                        .get(0)
                                        .span()
                                        .to(statements.get(last.last() - 1).span()))
                        .equals(last.before());
        if (!same) {
            throw new UserProblem(
                    "`" + migration.id() + "` was applied up to statement " + last.last() + " on " + last.at()
                            + ", and " + source.name() + " does not begin with those statements any more.",
                    "What is done is committed, so that the script can only go on behind it.",
                    "Restore the script up to the end of statement " + last.last()
                            + "; what comes behind may be edited.");
        }
    }

    /** Behind a statement in the middle of a transaction of the script's own nothing can go on. */
    private static void refuseInside(Migration migration, ScriptFacts facts, int done) {
        Source source = migration.script().source();
        boolean inside = facts.transactions().runs().stream()
                .anyMatch(run -> run.kind() == Kind.OWN && run.first() < done && done < run.end());
        if (inside
                && !Commits.isChained(source, facts.statements().get(done - 1).span())) {
            throw new UserProblem(
                    "`" + migration.id() + "` was applied up to statement " + done
                            + ", which lies inside of a transaction of the script's own now.",
                    "What is done is committed, so that the script can only go on behind it.",
                    "Let the script end its transaction before statement " + (done + 1) + ", as it did.");
        }
    }
}

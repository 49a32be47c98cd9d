package io.github.schemachangelog.deployment.script;

import io.github.schemachangelog.evidence.TransactionPlan.Kind;
import io.github.schemachangelog.evidence.TransactionPlan.Run;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.migration.Statement.Transaction;
import io.github.schemachangelog.sql.AccessMode;
import io.github.schemachangelog.sql.Commits;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements of a script that are carried out together.
 *
 * @param from 0-based index of the first statement; behind that of the run where the run is resumed
 * @param last whether the script ends with it
 */
public record Passage(Cue cue, Run run, int from, boolean last) {
    /** All of a script, behind the statements that are done. */
    public static List<Passage> of(Cue cue, int done) {
        List<Run> runs = new ArrayList<>(cue.facts().transactions().runs());
        dropIdleCommit(cue, runs);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            if (runs.get(i).end() > done) {
                passages.add(
                        new Passage(cue, runs.get(i), Math.max(done, runs.get(i).first()), i == runs.size() - 1));
            }
        }
        return passages;
    }

    /** A COMMIT that nothing was begun for ends our transaction, which is to end with the history row. */
    private static void dropIdleCommit(Cue cue, List<Run> runs) {
        int size = runs.size();
        boolean idle = size > 1
                && runs.get(size - 2).kind() == Kind.TOGETHER
                && runs.get(size - 1).kind() == Kind.OWN
                && isPlainCommit(cue, runs.get(size - 1).first());
        if (idle) {
            runs.remove(size - 1);
        }
    }

    /** Whether the whole script and the history row are one commit. */
    public static boolean isOneCommit(Cue cue) {
        List<Passage> passages = of(cue, 0);
        return passages.isEmpty()
                || passages.size() == 1
                        && passages.get(0).staysOpen()
                        && !passages.get(0).goesOnBehindCommit();
    }

    public Source source() {
        return cue.script().source();
    }

    /** A statement of the script by its 0-based index. */
    public Statement statement(int index) {
        return cue.facts().statements().get(index);
    }

    /** Where such a statement stands. */
    public Place place(int index) {
        return cue.script().place(statement(index).span());
    }

    /** 0-based index behind the last statement. */
    public int end() {
        return run.end();
    }

    /** Whether we begin its transaction. */
    public boolean isOurs() {
        return run.kind() == Kind.TOGETHER || run.kind() == Kind.SINGLE;
    }

    /** Whether it is a statement that no transaction is begun for. */
    public boolean isAlone() {
        return run.kind() == Kind.ALONE;
    }

    /** Whether its transaction is left open for the history row. */
    public boolean staysOpen() {
        return last && (isOurs() || isHeldBack(end() - 1));
    }

    /** Whether a statement is the script's own last COMMIT, which can wait for the history row. */
    public boolean isHeldBack(int index) {
        return last
                && run.kind() == Kind.OWN
                && run.end() - run.first() > 1
                && index == end() - 1
                && index == cue.facts().statements().size() - 1
                && isPlainCommit(cue, index)
                && !isReadOnly();
    }

    /** Whether a statement commits all that was done before it in the same transaction. */
    boolean commits(int index) {
        return !isAlone()
                && (isChained(index) || statement(index).transaction() == Transaction.END && isPlainCommit(cue, index));
    }

    boolean isChained(int index) {
        return Commits.isChained(source(), statement(index).span());
    }

    /** Whether a part of it is committed before its end. */
    public boolean goesOnBehindCommit() {
        for (int i = run.first(); i < run.end(); i++) {
            if (isChained(i)) {
                return true;
            }
        }
        return false;
    }

    /** A transaction that may not write takes no row of ours. */
    boolean isReadOnly() {
        return !isAlone()
                && AccessMode.readsOnly(source(), cue.facts().statements().subList(run.first(), run.end()));
    }

    /** The statements from the script's first up to one. */
    public Span before(int end) {
        return statement(0).span().to(statement(end - 1).span());
    }

    private static boolean isPlainCommit(Cue cue, int index) {
        return Commits.isPlain(
                cue.script().source(), cue.facts().statements().get(index).span());
    }
}

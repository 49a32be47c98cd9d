package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.evidence.TransactionPlan.Kind;
import io.github.schemachangelog.evidence.TransactionPlan.Run;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import io.github.schemachangelog.migration.Statement.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Groups the statements of a script into transactions: as few as PostgreSQL allows, and the script's own as they are. */
final class TransactionPlanner {
    private final List<Words> words;
    private final List<Statement> statements;
    private final boolean oneEach;
    private final List<Run> runs = new ArrayList<>();

    private TransactionPlanner(List<Words> words, List<Statement> statements, boolean oneEach) {
        this.words = words;
        this.statements = statements;
        this.oneEach = oneEach;
    }

    /** @throws io.github.schemachangelog.finding.UserProblem where the first line is a directive that has no meaning */
    static TransactionPlan of(Script script, List<Words> words, List<Statement> statements) {
        return new TransactionPlanner(words, statements, Directive.forbidsTransactions(script)).plan();
    }

    private TransactionPlan plan() {
        int next = 0;
        while (next < statements.size()) {
            next = switch (transaction(next)) {
                case INSIDE -> oneEach ? add(next, next + 1, byItself(next)) : together(next);
                case OUTSIDE -> add(next, next + 1, Kind.ALONE);
                case BEGIN -> add(next, behindEnd(next), Kind.OWN);
                case END, ROLLBACK -> add(next, next + 1, Kind.OWN);
            };
        }
        return new TransactionPlan(runs);
    }

    /** What a transaction of ours would not hinder has one; its note and the history row can share it. */
    private Kind byItself(int index) {
        String first = words.get(index).folded(0);
        boolean free = LoneStatement.REPEATABLE.contains(first) || LoneStatement.COMMITTING.contains(first);
        return free ? Kind.ALONE : Kind.SINGLE;
    }

    private Transaction transaction(int index) {
        return statements.get(index).transaction();
    }

    private int add(int first, int end, Kind kind) {
        runs.add(new Run(first, end, kind));
        return end;
    }

    private int behindEnd(int begin) {
        int end = begin + 1;
        while (end < statements.size() && !transaction(end).endsOne()) {
            end++;
        }
        return Math.min(end + 1, statements.size());
    }

    private int together(int first) {
        int end = first + 1;
        while (end < statements.size() && transaction(end) == Transaction.INSIDE) {
            end++;
        }
        int start = first;
        List<EnumValue> added = new ArrayList<>();
        for (int i = first; i < end; i++) {
            Words statement = words.get(i);
            Optional<EnumValue> value = EnumValue.addedBy(statement);
            if (value.isPresent()) {
                added.add(value.get());
            } else if (added.stream().anyMatch(one -> one.standsIn(statement))) {
                start = add(start, i, Kind.TOGETHER);
                added.clear();
            }
        }
        return add(start, end, Kind.TOGETHER);
    }
}

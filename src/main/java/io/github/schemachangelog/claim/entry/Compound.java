package io.github.schemachangelog.claim.entry;

import io.github.schemachangelog.claim.assertion.Claim;
import io.github.schemachangelog.claim.assertion.Counts;
import io.github.schemachangelog.claim.pattern.Qualifiers;
import io.github.schemachangelog.claim.pattern.Slot;
import io.github.schemachangelog.claim.phrase.Reading;
import io.github.schemachangelog.claim.phrase.Scope;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.claim.word.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a line of several clauses, if each of them is understood. */
final class Compound {
    private final List<Clause> clauses = new ArrayList<>();

    private Compound() {}

    /**
     * One of them.
     *
     * @param scope in which it is read: below a clause on a table it may tell more of that
     * @param table that it names itself
     * @param below what governs the words behind it
     */
    private record Clause(List<Token> tokens, Scope scope, Optional<Name> table, Scope below) {}

    /** What all clauses say; empty where there is but one, or one that is not understood. */
    static Optional<Reading> read(List<Token> line, Scope scope) {
        Compound compound = new Compound();
        for (List<Token> clause : Clauses.of(line)) {
            if (!compound.add(clause, scope)) {
                return Optional.empty();
            }
        }
        Scope below = scope.items() == Scope.Items.PROSE ? scope : Scope.REMARKS;
        return compound.clauses.isEmpty()
                ? Optional.empty()
                : compound.claims().map(claims -> new Reading(claims, below));
    }

    /** False where no phrase fits it. */
    private boolean add(List<Token> tokens, Scope scope) {
        return addIn(scope, tokens)
                || ofTable().filter(above -> addIn(above, tokens)).isPresent();
    }

    private boolean addIn(Scope scope, List<Token> tokens) {
        Optional<LineReader.Found> head = LineReader.head(tokens, scope);
        head.ifPresent(found -> clauses.add(new Clause(
                tokens,
                scope,
                found.match().optionalName(Slot.TABLE),
                found.reading().below())));
        return head.isPresent();
    }

    /** What governs the words behind a clause on a table. */
    private Optional<Scope> ofTable() {
        return clauses.isEmpty()
                ? Optional.empty()
                : Optional.of(clauses.get(clauses.size() - 1).below())
                        .filter(below -> below.items() == Scope.Items.OF_TABLE);
    }

    private Optional<List<Claim>> claims() {
        List<Claim> claims = new ArrayList<>();
        boolean unread = false;
        for (int i = 0; i < clauses.size(); i++) {
            List<Claim> own = claims(i);
            if (own.isEmpty()
                    || own.stream().anyMatch(claim -> claim.assertion().kind().isEmpty())) {
                return Optional.empty();
            }
            claims.addAll(own);
            unread = own.stream().anyMatch(Compound::isUnread);
        }
        // What stands at the end may be said of all of it.
        if (unread) {
            claims.replaceAll(claim -> isUnread(claim) ? claim : claim.with(Qualifiers.UNREAD));
        }
        return Optional.of(Counts.parts(claims));
    }

    /** Those of one clause; a table that only others name may be its own. */
    private List<Claim> claims(int at) {
        Clause clause = clauses.get(at);
        boolean placed = clause.table().isPresent() || clause.scope().table().isPresent();
        Optional<Name> table = placed ? Optional.empty() : nearestTable(at);
        Reading read =
                LineReader.clause(clause.tokens(), table.map(clause.scope()::on).orElse(clause.scope()));
        return (table.isPresent() ? read.with(Claim.Weight.DOUBTFUL) : read).claims();
    }

    /** The one that the clauses before name last, else the one that those behind name first. */
    private Optional<Name> nearestTable(int at) {
        for (int i = at - 1; i >= 0; i--) {
            if (clauses.get(i).table().isPresent()) {
                return clauses.get(i).table();
            }
        }
        return clauses.stream().flatMap(clause -> clause.table().stream()).findFirst();
    }

    private static boolean isUnread(Claim claim) {
        return claim.besides().contains(Qualifiers.UNREAD);
    }
}

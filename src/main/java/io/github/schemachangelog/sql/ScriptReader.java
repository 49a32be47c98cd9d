package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.PsqlOnly;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.TransactionPlan;
import io.github.schemachangelog.evidence.UnreadableSql;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads scripts as SQL. It remembers which forms of statements the grammar takes, so one reader should serve all scripts
 * of a run. Thread-safe.
 */
public final class ScriptReader {
    private static final String FORMAT_VERSION = "8";
    private static final String HISTORY = "${changelog}";

    private final Grammar grammar = new Grammar();
    private final Layout layout;

    /** Reads scripts as PostgreSQL does. */
    public ScriptReader() {
        this(Layout.FOLDERS);
    }

    /** @param layout of the scripts: in MyBatis' own, {@code ${name}} is a variable */
    public ScriptReader(Layout layout) {
        this.layout = layout;
    }

    /** Changes whenever the same script may be read differently: a part of every key under which facts are kept. */
    public static String formatVersion(Layout layout) {
        return FORMAT_VERSION + " " + layout;
    }

    /**
     * The statements of a script and what can be said of them without a server.
     *
     * @throws io.github.schemachangelog.finding.UserProblem where the first line is a directive that has no meaning
     */
    public ScriptFacts read(Script script) {
        String text = script.source().text();
        String plain = layout.hasVariables() ? Variables.asWords(text) : text;
        Splitter.Parts parts = new Splitter(plain, text, script.span()).split();
        // With \set, \if and their kind the server does not see what stands in the script.
        boolean rewritten = parts.psqlOnly().stream().anyMatch(part -> part.kind() == PsqlOnly.Kind.BACKSLASH_COMMAND);
        List<Statement> statements = new ArrayList<>();
        List<UnreadableSql> unreadable = new ArrayList<>();
        List<WrittenChange> changes = new ArrayList<>();
        for (Words words : parts.statements()) {
            statements.add(new Statement(words.span(), Transactions.of(words)));
            Sentence sentence = Sentence.of(words, grammar);
            if (!rewritten) {
                Judge.complaint(sentence).ifPresent(unreadable::add);
            }
            new ChangeReader(sentence)
                    .read().stream().filter(change -> !isOfHistory(change)).forEach(changes::add);
        }
        TransactionPlan plan = TransactionPlanner.of(script, parts.statements(), statements);
        return new ScriptFacts(statements, unreadable, parts.psqlOnly(), plan, changes, Undone.of(parts));
    }

    /** MyBatis' own table is no part of anybody's schema. */
    private boolean isOfHistory(WrittenChange change) {
        return layout.hasVariables()
                && change.change()
                        .subject()
                        .filter(name -> name.name().equals(HISTORY))
                        .isPresent();
    }
}

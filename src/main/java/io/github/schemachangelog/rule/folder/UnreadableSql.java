package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code unreadable-sql}: a statement of a script, or of an undo script, cannot be read. */
public final class UnreadableSql implements Rule.OfFolder {
    private static final RuleInfo INFO =
            new RuleInfo("unreadable-sql", Severity.ERROR, "A statement cannot be read as PostgreSQL's SQL.");

    /** So many characters of it are shown. */
    private static final int TOKEN = 20;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        List<Finding> findings = new ArrayList<>();
        for (Migration migration : subject.migrations().all()) {
            check(subject, migration, migration.script(), "the SQL", findings);
            migration.undo().ifPresent(undo -> check(subject, migration, undo, "the undo", findings));
        }
        return findings;
    }

    private static void check(
            Subject subject, Migration migration, Script script, String what, List<Finding> findings) {
        subject.facts(script).unreadable().forEach(unreadable -> {
            String name = what + " of " + EntryName.of(migration.id());
            Place place = script.place(unreadable.at());
            Finding.Builder finding =
                    Finding.at(INFO, place).label(unreadable.message()).migration(Optional.of(migration.id()));
            findings.add(
                    switch (unreadable.cause()) {
                        case GRAMMAR ->
                            finding.message(name + " is unreadable at " + token(place))
                                    .why(
                                            "PostgreSQL would refuse it, and nothing that it does can be held against its entry.")
                                    .advice("correct the statement; `rehearse` asks PostgreSQL itself.")
                                    .build();
                        case NESTING ->
                            finding.message(name + " nests too deeply at " + token(place))
                                    .why("it is not parsed, so nothing that it does can be held against its entry.")
                                    .advice(
                                            "take parts out of the statement; or ignore this where `rehearse` applies the script.")
                                    .build();
                        case NUL ->
                            finding.message(name + " holds a NUL character")
                                    .why(
                                            "no text that reaches PostgreSQL may hold one, not even in a comment or a literal.")
                                    .advice("remove it; a zero byte in data is written `'\\x00'::bytea`.")
                                    .build();
                    });
        });
    }

    private static String token(Place place) {
        String token = place.text().lines().findFirst().orElse("").strip().replace('`', '\'');
        if (token.isEmpty()) {
            return "its end";
        }
        int end = token.offsetByCodePoints(0, Math.min(TOKEN, token.codePointCount(0, token.length())));
        return "`" + token.substring(0, end) + (end < token.length() ? "…`" : "`");
    }
}

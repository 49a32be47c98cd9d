package io.github.schemachangelog.claim;

import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.effect.TablesBefore;
import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.sql.ScriptReader;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Entries made in a test, judged by SQL made in a test. */
final class Judged {
    private static final ScriptReader READER = new ScriptReader();

    private Judged() {}

    /** What is known of the last of several scripts. */
    static MigrationFacts facts(String... sql) {
        List<List<PlacedChange>> changes =
                Arrays.stream(sql).map(one -> changes(script(one))).toList();
        int last = sql.length - 1;
        return new MigrationFacts(
                script(sql[last]), changes.get(last), TablesBefore.each(changes).get(last));
    }

    static List<JudgedClaim> claims(String entry, MigrationFacts facts) {
        return Claims.of(EntryText.entries(entry).get(0)).judge(facts);
    }

    private static Script script(String sql) {
        Source source = new Source(Path.of("migration.sql"), "migration.sql", sql);
        return new Script(source, source.span(), Checksum.of(new byte[0]));
    }

    private static List<PlacedChange> changes(Script script) {
        return READER.read(script).changes().stream()
                .map(change -> new PlacedChange(change.change(), script.place(change.at())))
                .toList();
    }
}

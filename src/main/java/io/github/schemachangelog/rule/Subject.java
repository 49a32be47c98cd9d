package io.github.schemachangelog.rule;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.evidence.RehearsalRecord;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rule about the document and the migrations gets to see.
 *
 * @param scripts the facts of every migration's script and undo script
 * @param forms the statements of every undo script, and of the SQL that an entry gives beside it
 * @param pairing which entry is about which migration
 * @param claims what the entries claim, and what becomes of it
 */
public record Subject(
        Document document,
        Migrations migrations,
        Map<Script, ScriptFacts> scripts,
        Map<Script, List<StatementForm>> forms,
        Pairing pairing,
        EntryClaims claims) {

    /** With the claims that the entries make, held against the SQL as it is written. */
    public Subject(
            Document document,
            Migrations migrations,
            Map<Script, ScriptFacts> scripts,
            Map<Script, List<StatementForm>> forms,
            Pairing pairing) {
        this(document, migrations, scripts, forms, pairing, EntryClaims.written(pairing, migrations, scripts));
    }

    public Subject(
            Document document,
            Migrations migrations,
            Map<Script, ScriptFacts> scripts,
            Map<Script, List<StatementForm>> forms) {
        this(
                document,
                migrations,
                scripts,
                forms,
                Pairing.of(document.changelog().entries(), migrations));
    }

    /** The same with the claims held against what a rehearsal saw. */
    public Subject seen(RehearsalRecord rehearsal) {
        return new Subject(document, migrations, scripts, forms, pairing, claims.seen(migrations, rehearsal));
    }

    /** The entries of the changelog, and of README files of migrations that have none there. */
    public List<Entry> entries() {
        return pairing.entries();
    }

    /** The facts of a script of these migrations. */
    public ScriptFacts facts(Script script) {
        return known(scripts.get(script), script);
    }

    /** The statements of an undo script, or of SQL in a Rollback field. */
    public List<StatementForm> forms(Script script) {
        return known(forms.get(script), script);
    }

    /** What the script of a migration changes. */
    public List<SchemaChange> changes(Script script) {
        return facts(script).changes().stream().map(WrittenChange::change).toList();
    }

    private static <T> T known(@Nullable T evidence, Script script) {
        if (evidence == null) {
            throw new IllegalArgumentException("nobody read " + script.source());
        }
        return evidence;
    }
}

package io.github.schemachangelog.rule;

import io.github.schemachangelog.evidence.ScriptFacts;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import java.util.Map;

/**
 * What a rule about the document and the migrations gets to see.
 *
 * @param scripts the facts of every migration's script and undo script
 * @param pairing which entry is about which migration
 */
public record Subject(Document document, Migrations migrations, Map<Script, ScriptFacts> scripts, Pairing pairing) {
    public Subject(Document document, Migrations migrations, Map<Script, ScriptFacts> scripts) {
        this(document, migrations, scripts, Pairing.of(document.changelog(), migrations));
    }

    /** The facts of a script of these migrations. */
    public ScriptFacts facts(Script script) {
        ScriptFacts facts = scripts.get(script);
        if (facts == null) {
            throw new IllegalArgumentException("nobody read " + script.source());
        }
        return facts;
    }
}

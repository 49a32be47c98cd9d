package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rule.Pairing;
import io.github.schemachangelog.sql.StatementForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statements of every undo script that an entry gives SQL for, and of that SQL. */
final class RollbackStatements {
    private RollbackStatements() {}

    static Map<Script, List<StatementForm>> of(Pairing pairing) {
        Map<Script, List<StatementForm>> forms = new HashMap<>();
        for (Entry entry : pairing.entries()) {
            List<Script> written = RollbackSql.of(entry);
            pairing.migration(entry)
                    .flatMap(migration -> migration.undo())
                    .filter(undo -> !written.isEmpty())
                    .ifPresent(undo -> {
                        forms.computeIfAbsent(undo, StatementForms::of);
                        written.forEach(sql -> forms.computeIfAbsent(sql, StatementForms::of));
                    });
        }
        return forms;
    }
}

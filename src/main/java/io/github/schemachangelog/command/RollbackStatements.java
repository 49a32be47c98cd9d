package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.changelog.RollbackSql;
import io.github.schemachangelog.evidence.StatementForm;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rule.Pairing;
import io.github.schemachangelog.sql.StatementForms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The statements of every undo script that an entry gives SQL for, and of that SQL. */
final class RollbackStatements {
    private RollbackStatements() {}

    static Map<Script, List<StatementForm>> of(Pairing pairing) {
        Map<Script, List<StatementForm>> forms = new HashMap<>();
        for (Entry entry : pairing.entries()) {
            Optional<Script> undo = pairing.migration(entry).flatMap(Migration::undo);
            List<Script> written = undo.isPresent() ? RollbackSql.of(entry) : List.of();
            if (!written.isEmpty()) {
                forms.computeIfAbsent(undo.orElseThrow(), StatementForms::of);
                written.forEach(sql -> forms.computeIfAbsent(sql, StatementForms::of));
            }
        }
        return forms;
    }
}

package io.github.schemachangelog.sql;

import io.github.schemachangelog.evidence.SchemaChange.DataChanged;
import io.github.schemachangelog.evidence.SchemaChange.DataVerb;
import io.github.schemachangelog.evidence.WrittenChange;
import io.github.schemachangelog.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Says which tables' rows a statement changes, in its WITH queries too. */
final class DataReader {
    private final Words words;
    private final List<WrittenChange> changes = new ArrayList<>();

    DataReader(Words words) {
        this.words = words;
    }

    List<WrittenChange> read() {
        if (words.is(0, "truncate")) {
            truncated();
        } else if (words.is(0, "copy")) {
            copied();
        } else {
            for (int i = 0; i < words.size(); i++) {
                changed(i);
            }
        }
        return changes;
    }

    private void changed(int index) {
        if (index > 0 && !words.isSymbol(index - 1, '(') && !words.isSymbol(index - 1, ')')) {
            return;
        }
        if (words.are(index, "insert", "into")) {
            add(inserted(index), index + 2);
        } else if (words.are(index, "delete", "from")) {
            add(DataVerb.DELETE, words.is(index + 2, "only") ? index + 3 : index + 2);
        } else if (words.are(index, "merge", "into")) {
            add(DataVerb.MERGE, words.is(index + 2, "only") ? index + 3 : index + 2);
        } else if (words.is(index, "update")) {
            add(DataVerb.UPDATE, words.is(index + 1, "only") ? index + 2 : index + 1);
        }
    }

    private DataVerb inserted(int index) {
        int conflict = words.indexOutside(index, "conflict");
        boolean updates = conflict > 0 && words.is(conflict - 1, "on") && words.indexOutside(conflict, "update") > 0;
        return updates ? DataVerb.UPSERT : DataVerb.INSERT;
    }

    private void truncated() {
        int next = words.is(1, "table") ? 2 : 1;
        boolean more = true;
        while (more) {
            next = words.is(next, "only") ? next + 1 : next;
            add(DataVerb.TRUNCATE, next);
            int behind = words.afterName(next);
            behind = words.written(behind).equals("*") ? behind + 1 : behind;
            more = words.isSymbol(behind, ',');
            next = behind + 1;
        }
    }

    private void copied() {
        if (!words.isSymbol(1, '(') && words.indexOutside(1, "from") > 0) {
            add(DataVerb.COPY, 1);
        }
    }

    private void add(DataVerb verb, int name) {
        if (name < words.size()) {
            Span at = new Span(
                    words.at(name).start(), words.at(words.afterName(name) - 1).end());
            changes.add(
                    new WrittenChange(new DataChanged(verb, Literals.qualifiedName(words, name)), words.span(), at));
        }
    }
}

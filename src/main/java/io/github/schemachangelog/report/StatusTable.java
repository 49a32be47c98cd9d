package io.github.schemachangelog.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemachangelog.evidence.Halt;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.text.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where every migration stands: what the changelog declares, whether there is a migration, and its state on each target.
 *
 * @param targets what the targets are called
 * @param rows in the order of the migrations
 */
public record StatusTable(List<String> targets, List<Row> rows) {
    private static final int FORMAT_VERSION = 1;
    private static final String NOTHING = "-";
    private static final String GAP = "  ";

    public StatusTable {
        targets = List.copyOf(targets);
        rows = List.copyOf(rows);
    }

    /**
     * One migration.
     *
     * @param declared the status that its entry declares; empty where it has none
     * @param exists whether it is in the migrations folder
     * @param cells one per target; empty where a target has nothing to say of it
     */
    public record Row(String name, Optional<String> declared, boolean exists, List<Optional<Cell>> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A migration on a target.
     *
     * @param appliedAt as the history has it
     * @param halt how far it is, where it is half applied or being applied
     */
    public record Cell(TargetState state, Optional<String> appliedAt, Optional<Halt> halt) {
        String text() {
            return state
                    + appliedAt.map(when -> " " + when).orElse("")
                    + halt.map(Cell::howFar).orElse("");
        }

        private static String howFar(Halt halt) {
            return (halt.done() == 0 ? "" : " up to statement " + halt.done())
                    + (halt.isUnsure()
                            ? (halt.done() == 0 ? " " : ", ") + "perhaps statement " + (halt.done() + 1)
                            : "")
                    + ", noted " + halt.at();
        }
    }

    /** For people: a heading, and a line per migration. */
    public String text() {
        List<List<String>> lines = new ArrayList<>();
        List<String> heading = new ArrayList<>(List.of("migration", "declared", "exists"));
        heading.addAll(targets.stream().map(TerminalText::line).toList());
        lines.add(heading);
        for (Row row : rows) {
            List<String> line = new ArrayList<>();
            line.add(TerminalText.line(row.name()));
            line.add(TerminalText.line(row.declared().orElse(NOTHING)));
            line.add(row.exists() ? "yes" : "no");
            row.cells()
                    .forEach(cell -> line.add(
                            cell.map(Cell::text).map(TerminalText::line).orElse(NOTHING)));
            lines.add(line);
        }
        int[] widths = new int[heading.size()];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], TerminalText.width(line.get(i)));
            }
        });
        return String.join(
                "\n", lines.stream().map(line -> padded(line, widths)).toList());
    }

    private static String padded(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(widths[i] - TerminalText.width(cells.get(i))))
                    .append(GAP);
        }
        return line.toString().stripTrailing();
    }

    /** For programs: {@code status.json}, as {@code docs/apply.md} describes it. */
    public String json() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("formatVersion", FORMAT_VERSION);
        ArrayNode names = root.putArray("targets");
        targets.forEach(names::add);
        ArrayNode migrations = root.putArray("migrations");
        rows.forEach(row -> add(migrations.addObject(), row));
        return JsonFile.text(root);
    }

    private static void add(ObjectNode node, Halt halt) {
        node.put("statementsDone", halt.done());
        if (halt.isUnsure()) {
            node.put("unsureStatement", halt.done() + 1);
        }
        node.put("notedAt", halt.at());
    }

    private void add(ObjectNode node, Row row) {
        node.put("name", row.name());
        row.declared().ifPresent(status -> node.put("declared", status));
        node.put("exists", row.exists());
        ArrayNode states = node.putArray("states");
        for (int i = 0; i < targets.size(); i++) {
            String target = targets.get(i);
            row.cells().get(i).ifPresent(cell -> {
                ObjectNode state = states.addObject();
                state.put("target", target);
                state.put("state", cell.state().toString());
                cell.appliedAt().ifPresent(when -> state.put("appliedAt", when));
                cell.halt().ifPresent(halt -> add(state, halt));
            });
        }
    }
}

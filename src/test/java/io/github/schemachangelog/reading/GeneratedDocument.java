package io.github.schemachangelog.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A changelog made from a seed in many of the ways in which people write one, and the ids that it has entries for. */
final class GeneratedDocument {
    private static final List<String> WORDS = List.of(
            "orders",
            "`cart_items`",
            "**new**",
            "table",
            "PENDING",
            "größer",
            "→",
            "🚀",
            "_soon_",
            "a\\*b",
            "&amp;",
            "~~old~~",
            "[docs](a/b.md \"t\")",
            "<b>x</b>",
            "`a|b`",
            "col,",
            "(nullable)",
            "10 new indexes",
            "\t",
            "- ");
    private static final List<String> LABELS = List.of(
            "Date Added",
            "Description",
            "Changes",
            "Risk Level",
            "Notes",
            "Production Notes",
            "Ticket",
            "Größe",
            "Verify");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<String> ids = new ArrayList<>();

    GeneratedDocument(long seed) {
        this.random = new Random(seed);
        text.append(
                "# Changes\n\n> **Purpose:** none\n\n## How to use\n\n### 20990101000000_example\n- **Status:** `PENDING`\n\n");
        int sections = 1 + random.nextInt(4);
        for (int i = 0; i < sections; i++) {
            section();
        }
        text.append(pick(List.of("", "---\n\n*Last Updated: May 5, 2025*\n", "Last updated: 2025-05-05")));
    }

    String text() {
        return text.toString();
    }

    /** In document order. */
    List<String> ids() {
        return List.copyOf(ids);
    }

    private void section() {
        text.append("## ")
                .append(pick(List.of("Pending changes", "Migrated (ready)", "Deployed", "Archive")))
                .append("\n\n");
        if (random.nextInt(3) == 0) {
            listing();
        }
        int entries = random.nextInt(4);
        for (int i = 0; i < entries; i++) {
            entry();
            text.append(pick(List.of("\n", "\n---\n\n", "\n***\n\n", "\n\n")));
        }
    }

    private String id() {
        String id = (20200101000000L + random.nextInt(1_000_000_000)) + "_add_" + random.nextInt(100) + "_x";
        ids.add(id);
        return id;
    }

    /** A status table or a list of migrations. */
    private void listing() {
        boolean table = random.nextBoolean();
        text.append(table ? "| # | Migration | Status | Applied | Remarks |\n|---|:--|---|--:|---|\n" : "");
        String bullet = pick(List.of("- ", "* ", "1. "));
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            if (table) {
                text.append("| " + i + pick(List.of(" | ", "|")) + pick(List.of("`", "**", "", "✅ ")) + id());
                text.append(pick(List.of(".sql", "")) + " | `MIGRATED` "
                                + pick(List.of("|", "||", "| ✅ |", "| May 2025|")))
                        .append(pick(List.of("", line() + " | x \\| `y\\|` |", "`|` |")))
                        .append('\n');
            } else {
                text.append(bullet + pick(List.of("", "**", "`", "✅ ")) + id() + pick(List.of(": ", " – ", "\n\n   ")));
                text.append(line() + "\n   **Risk:** " + line() + "\n");
                nested(3, 2);
            }
        }
        text.append('\n');
    }

    private void entry() {
        String heading = id();
        text.append(pick(List.of(
                        "### " + heading,
                        "### `" + heading + "` ✅",
                        "### **" + heading + "** - Title",
                        heading + "\n---")))
                .append("\n");
        text.append(pick(List.of("", "\n", "<!-- schema-changelog: ignore x because y -->\n\n")));
        int fields = random.nextInt(7);
        boolean list = random.nextBoolean();
        for (int i = 0; i < fields; i++) {
            field(list);
        }
        text.append(pick(List.of(
                "", "\nClosing " + line() + "\n", "\n| A | B |\n|---|---|\n| " + line() + " | x \\| `y` |\n\n")));
    }

    private void field(boolean list) {
        String label = pick(LABELS);
        String bold = random.nextBoolean() ? "**" + label + ":**" : "**" + label + "**:";
        String indent = list ? "   " : "";
        text.append(list ? pick(List.of("- ", "- ", "* ", "1. ")) : pick(List.of("\n", "\n", "")))
                .append(bold)
                .append(' ');
        text.append(pick(List.of("", line(), "`MIGRATED`", line() + "  \n" + indent + line())))
                .append('\n');
        nested(list ? 3 : 0, list ? 3 : 1);
        if (random.nextInt(4) == 0) {
            text.append('\n').append(code(indent));
        }
    }

    private void nested(int indent, int depth) {
        for (int i = random.nextInt(3); i > 0 && depth > 0; i--) {
            text.append(" ".repeat(indent))
                    .append(pick(List.of("- ", "* ", "- [ ] ", "- [x] ")))
                    .append(line())
                    .append('\n');
            nested(indent + 2, depth - 1);
        }
    }

    private String code(String indent) {
        String fence = pick(List.of("```", "~~~", "````"));
        String extra = pick(List.of("", " "));
        return indent + extra + fence + pick(List.of("sql", "", "SQL title")) + "\n" + indent + extra
                + "DROP TABLE x;\n" + pick(List.of("", "\n", "   \n", "\n\n")) + indent + "## no heading\n" + indent
                + fence + "\n";
    }

    private String line() {
        StringBuilder line = new StringBuilder("w");
        for (int i = random.nextInt(6); i > 0; i--) {
            line.append(' ').append(pick(WORDS));
        }
        return line.toString();
    }

    private <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }
}

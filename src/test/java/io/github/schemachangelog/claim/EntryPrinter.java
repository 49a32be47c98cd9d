package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prints an entry as people write it, by a seed. What is said of one deed does not change the lines of others, so that two
 * entries can be compared line by line.
 */
final class EntryPrinter {
    private final Said said;
    private final long seed;
    private final List<Deed.NewForeignKey> keys = new ArrayList<>();

    EntryPrinter(Said said, long seed) {
        this.said = said;
        this.seed = seed;
        said.deeds().forEach(deed -> {
            if (deed instanceof Deed.NewForeignKey key) {
                keys.add(key);
            }
        });
    }

    String print() {
        StringBuilder entry = new StringBuilder(EntryText.HEADING);
        entry.append("- **Status:** `MIGRATED`\n- **Description:** Orders and what belongs to them\n- **Changes:**\n");
        changes().forEach(line -> entry.append(line.indent(2)));
        entry.append("- **Risk Level:** Low\n");
        entry.append(Chance.of(seed, 3).nextBoolean() ? "- **Production Notes:**\n" : "- **Performance Notes:**\n");
        said.notes().forEach(note -> entry.append("  - ").append(note).append('\n'));
        return entry.toString();
    }

    private List<String> changes() {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < said.deeds().size(); i++) {
            String group = head(said.deeds().get(i), i);
            groups.computeIfAbsent(group, name -> new ArrayList<>()).add(i);
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((head, members) -> {
            if (head.endsWith(":")) {
                lines.add("- " + head);
                members.forEach(i -> lines.add(
                        ("- " + words(i).item(said.deeds().get(i))).indent(2).stripTrailing()));
            } else {
                members.forEach(i -> lines.add("- " + words(i).line(said.deeds().get(i))));
            }
        });
        for (int i = 0; i < said.tallies().size(); i++) {
            lines.add("- " + said.tallies().get(i).line(Chance.of(seed, 2000 + i)));
        }
        return lines;
    }

    private DeedWords words(int index) {
        return new DeedWords(Chance.of(seed, 1000 + index), keys);
    }

    /** The line that opens the list in which a deed stands; without a colon where it stands by itself. */
    private String head(Deed deed, int index) {
        String kind = deed.getClass().getSimpleName();
        Spelling as = new Spelling(Chance.of(seed, kind.hashCode()));
        if (as.chance(2)) {
            return Integer.toString(index);
        }
        if (deed instanceof Deed.NewTable) {
            return as.pick("New tables:", "**New Tables:**", "Tables added:");
        } else if (deed instanceof Deed.NewColumn one) {
            return as.pick(
                    "New columns on `" + one.table() + "` table:",
                    "New columns on `" + one.table() + "`:",
                    "Added columns to `" + one.table() + "`:");
        } else if (deed instanceof Deed.NewIndex one) {
            return as.chance(2) ? "New indexes:" : "New indexes on `" + one.table() + "` table:";
        } else if (deed instanceof Deed.NewForeignKey) {
            return as.pick("New foreign keys:", "Foreign keys with proper cascade behavior:", "New foreign key:");
        } else if (deed instanceof Deed.NewEnum) {
            return as.pick("New enums:", "New enum:");
        }
        return Integer.toString(index);
    }
}

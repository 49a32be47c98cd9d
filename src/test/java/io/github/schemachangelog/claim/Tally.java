package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A number that an entry gives.
 *
 * @param thing in the singular: {@code table}
 * @param unique of indexes, how many of them are
 */
record Tally(String thing, int number, int unique) {
    static List<Tally> of(List<Deed> deeds) {
        List<Tally> tallies = new ArrayList<>();
        add(tallies, "table", count(deeds, Deed.NewTable.class));
        add(tallies, "column", count(deeds, Deed.NewColumn.class));
        add(tallies, "enum", count(deeds, Deed.NewEnum.class));
        add(tallies, "foreign key", count(deeds, Deed.NewForeignKey.class));
        int indexes = count(deeds, Deed.NewIndex.class);
        int unique = (int) deeds.stream()
                .filter(deed -> deed instanceof Deed.NewIndex index && index.unique())
                .count();
        if (indexes > 0) {
            tallies.add(new Tally("index", indexes, unique));
        }
        return tallies;
    }

    private static void add(List<Tally> tallies, String thing, int number) {
        if (number > 0) {
            tallies.add(new Tally(thing, number, 0));
        }
    }

    private static int count(List<Deed> deeds, Class<? extends Deed> kind) {
        return (int) deeds.stream().filter(kind::isInstance).count();
    }

    String line(Random random) {
        Spelling as = new Spelling(random);
        String plural = number == 1 ? thing : thing.endsWith("x") ? thing + "es" : thing + "s";
        String title = thing.endsWith("x") ? thing + "es" : thing + "s";
        String shown = as.number(number);
        if (thing.equals("index")) {
            String parts = " (" + (number - unique) + " regular + " + unique + " unique)";
            return as.pick(
                    number + " new " + plural + " for query optimization",
                    number + "+ indexes for query optimization",
                    "New indexes: " + number + parts,
                    "Added " + shown + " " + plural);
        }
        return thing.equals("column")
                ? as.pick(number + " new " + plural, "Added " + shown + " " + plural, "New columns: " + number)
                : as.pick(
                        shown + " new " + plural,
                        "New " + title + ": " + number,
                        "Added " + shown + " new " + plural,
                        "**New " + title + "**: " + number);
    }
}

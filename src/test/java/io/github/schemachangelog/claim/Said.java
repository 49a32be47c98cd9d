package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * What an entry says; true as it is made of a change, and then altered by a test.
 *
 * @param notes sentences about the migration as a whole
 */
record Said(List<Deed> deeds, List<Tally> tallies, List<String> notes) {
    Said {
        deeds = List.copyOf(deeds);
        tallies = List.copyOf(tallies);
        notes = List.copyOf(notes);
    }

    /** The truth about a change, as much of it as a seed likes. */
    static Said of(GeneratedChange change, long seed) {
        Random random = Chance.of(seed, 1);
        List<String> notes = new ArrayList<>(new Promises(change.deeds()).kept());
        String script = change.script();
        notes.add(script.lines().count() + " lines of SQL, verified safe");
        change.deeds().stream()
                .filter(deed -> deed instanceof Deed.NewForeignKey)
                .map(deed -> ((Deed.NewForeignKey) deed).target())
                .limit(1)
                .forEach(target -> notes.add("Depends on existing `" + target + "` table for FKs"));
        notes.add(Promises.HEDGES.get(random.nextInt(Promises.HEDGES.size())));
        notes.removeIf(note -> random.nextInt(3) == 0);
        List<Tally> tallies = new ArrayList<>(Tally.of(change.deeds()));
        tallies.removeIf(tally -> random.nextInt(2) == 0);
        return new Said(change.deeds(), tallies, notes);
    }

    /** How many things it says. */
    int lines() {
        return deeds.size() + tallies.size() + notes.size();
    }

    Said with(int index, Deed deed) {
        List<Deed> others = new ArrayList<>(deeds);
        others.set(index, deed);
        return new Said(others, tallies, notes);
    }

    Said with(Deed deed) {
        List<Deed> others = new ArrayList<>(deeds);
        others.add(deed);
        return new Said(others, tallies, notes);
    }

    Said with(int index, Tally tally) {
        List<Tally> others = new ArrayList<>(tallies);
        others.set(index, tally);
        return new Said(deeds, others, notes);
    }

    Said with(String note) {
        List<String> others = new ArrayList<>(notes);
        others.add(note);
        return new Said(deeds, tallies, others);
    }

    /** Replaces a word of a note. */
    Said with(String note, String other) {
        List<String> others = new ArrayList<>(notes);
        others.set(others.indexOf(note), other);
        return new Said(deeds, tallies, others);
    }
}

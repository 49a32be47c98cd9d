package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.finding.Finding;
import io.github.schemachangelog.finding.RuleInfo;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.rule.EntryName;
import io.github.schemachangelog.rule.FirstLine;
import io.github.schemachangelog.rule.Rule;
import io.github.schemachangelog.rule.Subject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** {@code migration-id-width}: ids of different width, whose order by number is not their order by name. */
public final class MigrationIdWidth implements Rule.OfFolder {
    private static final RuleInfo INFO = new RuleInfo(
            "migration-id-width",
            Severity.WARNING,
            "Ids of different width have another order by number than by name.");

    /** The width of a date; below it, ids count up, and by number they do so rightly. */
    private static final int DATE = 8;

    @Override
    public RuleInfo info() {
        return INFO;
    }

    @Override
    public List<Finding> check(Subject subject) {
        Layout layout = subject.migrations().layout();
        List<Migration> byName = subject.migrations().all().stream()
                .filter(migration -> IdDigits.of(migration.id()).areClear())
                .filter(migration -> layout == Layout.FOLDERS || width(migration) >= DATE)
                .sorted(Comparator.comparing(Migration::id))
                .toList();
        int usual = usualWidth(byName);
        Map<Integer, Pair> worst = new TreeMap<>();
        for (Pair pair : inversions(byName)) {
            Pair shown = width(pair.odd()) == usual ? pair.swapped() : pair;
            worst.merge(width(shown.odd()), shown, Pair::newer);
        }
        return worst.values().stream().map(pair -> finding(layout, pair)).toList();
    }

    /** Two migrations whose order by number is not their order by name; the first is the one to be named. */
    private record Pair(Migration odd, Migration other) {
        @SuppressWarnings("ArgumentSelectionDefectChecker") // That is what it is for.
        Pair swapped() {
            return new Pair(other, odd);
        }

        Pair newer(Pair pair) {
            return pair.odd.id().compareTo(odd.id()) > 0 ? pair : this;
        }
    }

    /**
     * For every migration that stands behind one with a greater number, that one. Ids of one width never do: there the
     * digits order as the numbers.
     */
    private static List<Pair> inversions(List<Migration> byName) {
        List<Pair> found = new ArrayList<>();
        Optional<Migration> greatest = Optional.empty();
        for (Migration migration : byName) {
            if (greatest.isPresent() && number(greatest.get()).compareTo(number(migration)) > 0) {
                found.add(new Pair(migration, greatest.get()));
            } else {
                greatest = Optional.of(migration);
            }
        }
        return found;
    }

    private static int usualWidth(List<Migration> migrations) {
        Map<Integer, Integer> counts = new HashMap<>();
        migrations.forEach(migration -> counts.merge(width(migration), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static int width(Migration migration) {
        return migration.id().digits().length();
    }

    private static BigInteger number(Migration migration) {
        return new BigInteger(migration.id().digits());
    }

    private static Finding finding(Layout layout, Pair pair) {
        boolean oddFirstByName = pair.odd().id().compareTo(pair.other().id()) < 0;
        String before = oddFirstByName ? "before" : "after";
        String behind = oddFirstByName ? "after" : "before";
        return Finding.at(INFO, FirstLine.of(pair.odd().script()))
                .message("the number of " + EntryName.of(pair.odd().id()) + " gives it another place than its name")
                .label("by name it runs " + before + " `" + pair.other().id() + "`, by number " + behind + " it")
                .migration(Optional.of(pair.odd().id()))
                .related(FirstLine.of(pair.other().script()), width(pair.other()) + " digits")
                .why(
                        switch (layout) {
                            case FOLDERS ->
                                "tools that order by number would run it at another time than this folder's order.";
                            case MYBATIS -> "MyBatis orders by number, so it runs at another time than its date says.";
                        })
                .advice("give all migrations that are not applied yet ids of one width.")
                .build();
    }
}

package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.migration.Script;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is known of a migration. */
public final class MigrationFacts {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_\\s\"]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?!changelog})[A-Za-z_][\\w.-]*}");

    private final Script script;
    private final List<PlacedChange> changes;
    private final TablesBefore before;
    private final Optional<Observation> seen;
    private final NameHistory names;
    private final Effects effects;

    /** Made when it is first asked for. */
    private @Nullable String words;

    /** The same; empty where there is none. */
    private @Nullable String variable;

    private MigrationFacts(
            Script script,
            List<PlacedChange> changes,
            TablesBefore before,
            Optional<Observation> seen,
            NameHistory names) {
        this.script = script;
        this.changes = changes;
        this.before = before;
        this.seen = seen;
        this.names = names;
        this.effects = Effects.of(changes);
    }

    /**
     * As far as the SQL tells.
     *
     * @param script what it runs
     * @param changes what it changes as its SQL says, in order
     */
    public MigrationFacts(Script script, List<PlacedChange> changes, TablesBefore before) {
        this(script, List.copyOf(changes), before, Optional.empty(), NameHistory.of(plain(changes)));
    }

    /**
     * The same with what a rehearsal saw.
     *
     * @param joined what {@link #joined} makes of it
     */
    public MigrationFacts seen(Observation observation, List<PlacedChange> joined, TablesBefore tables) {
        MigrationFacts facts = new MigrationFacts(script, joined, tables, Optional.of(observation), names);
        facts.effects.reworkAsIn(effects);
        return facts;
    }

    private static List<SchemaChange> plain(List<PlacedChange> changes) {
        return changes.stream().map(PlacedChange::change).toList();
    }

    /** What things are called while the script runs. */
    public NameHistory names() {
        return names;
    }

    /** The same in the names that tables, columns and types have at a moment. */
    public MigrationFacts inNamesOf(NameHistory.Moment moment) {
        MigrationFacts other = new MigrationFacts(script, told(moment), before, seen, names);
        other.effects.reworkAsIn(effects);
        return other;
    }

    private List<PlacedChange> told(NameHistory.Moment moment) {
        List<PlacedChange> told = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            PlacedChange placed = changes.get(i);
            int from = seen.isPresent() ? names.last().objects() : i;
            names.told(placed.change(), from, moment)
                    .ifPresent(change -> told.add(new PlacedChange(change, placed.place())));
        }
        return told;
    }

    /** What the migration changes, in order. */
    public List<PlacedChange> changes() {
        return changes;
    }

    /** What a rehearsal saw to be changed, with the SQL's places and words. */
    public List<PlacedChange> joined(Observation observation) {
        return Testimony.of(script, told(names.last()), observation.changes());
    }

    /** What it runs. */
    public Script script() {
        return script;
    }

    /**
     * A variable of MyBatis that stands in what only the SQL tells, and whose value nobody knows: names that hold it are made
     * up. What {@code ${changelog}} names is no matter of entries.
     */
    public Optional<String> variable() {
        String found = variable;
        if (found == null) {
            Matcher matcher = VARIABLE.matcher(script.text());
            found = matcher.find() ? matcher.group() : "";
            variable = found;
        }
        return seen.isEmpty() && !found.isEmpty() ? Optional.of(found) : Optional.empty();
    }

    /** The script in lower case, with one blank for whatever stands between words and parts of names. */
    public String words() {
        String all = words;
        if (all == null) {
            all = words(script.text());
            words = all;
        }
        return all;
    }

    /** The same of a name. */
    public static String words(String text) {
        return BETWEEN_WORDS
                .matcher(text.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** The tables before it. */
    public TablesBefore before() {
        return before;
    }

    /** What a rehearsal saw of it; empty where nobody did. */
    public Optional<Observation> seen() {
        return seen;
    }

    /** The table that a trigger, a policy or a rule is on, as far as the text shows it. */
    public Optional<String> tableOf(String objectKind, String name) {
        Matcher on = Pattern.compile(
                        "(?is)\\b" + objectKind + "\\s+(if\\s+(not\\s+)?exists\\s+)?\"?" + Pattern.quote(name)
                                + "\"?\\s(?:[^;]*?\\s)??on\\s+(?:\"?[\\w$]+\"?\\s*\\.\\s*)?\"?(?<table>[\\w$]+)")
                .matcher(script.text());
        return on.find() ? Optional.of(on.group("table")) : Optional.empty();
    }

    /**
     * The words of the statement that makes a trigger or a function, in lower case, as far as the text shows it, and what the
     * function returns with that word before it.
     */
    public Set<String> wordsOf(String objectKind, String name) {
        Matcher made = Pattern.compile("(?is)\\b" + objectKind + "\\s+(?:\\w+\\.)?\"?" + Pattern.quote(name)
                        + "\"?(?=[\\s(])(?<rest>[^;]*)")
                .matcher(script.text());
        if (!made.find()) {
            return Set.of();
        }
        Set<String> words = new HashSet<>();
        String before = "";
        for (String word : made.group("rest").toLowerCase(Locale.ROOT).split("\\W+", -1)) {
            words.add(word);
            if (before.equals("returns")) {
                words.add("returns " + word);
            }
            before = word;
        }
        return words;
    }

    /** What it comes to; of what is made and changed again an entry may tell either, whoever has seen it. */
    public Effects effects() {
        return effects;
    }
}

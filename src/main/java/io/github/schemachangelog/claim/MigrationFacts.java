package io.github.schemachangelog.claim;

import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.migration.Script;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of a migration. */
public final class MigrationFacts {
    private final Script script;
    private final TablesBefore before;
    private final Optional<Observation> seen;
    private final Effects effects;

    /**
     * @param script what it runs
     * @param written what it changes as its SQL says, in order
     * @param seen what a rehearsal saw of it; empty where it was not applied
     */
    public MigrationFacts(Script script, List<PlacedChange> written, TablesBefore before, Optional<Observation> seen) {
        this.script = script;
        this.before = before;
        this.seen = seen;
        this.effects = Effects.of(changes(script, written, seen));
        if (seen.isPresent()) {
            effects.reworkAsIn(Effects.of(written));
        }
    }

    /** What a migration changes: where a rehearsal saw it, that, with the SQL's places and words. */
    public static List<PlacedChange> changes(Script script, List<PlacedChange> written, Optional<Observation> seen) {
        return seen.map(one -> Testimony.of(script, written, one.changes())).orElse(written);
    }

    Script script() {
        return script;
    }

    TablesBefore before() {
        return before;
    }

    Optional<Observation> seen() {
        return seen;
    }

    /** The table that a trigger, a policy or a rule is on, as far as the text shows it. */
    Optional<String> tableOf(String objectKind, String name) {
        Matcher on = Pattern.compile(
                        "(?is)\\b" + objectKind + "\\s+(if\\s+(not\\s+)?exists\\s+)?\"?" + Pattern.quote(name)
                                + "\"?\\s(?:[^;]*?\\s)??on\\s+(?:\"?[\\w$]+\"?\\s*\\.\\s*)?\"?(?<table>[\\w$]+)")
                .matcher(script.text());
        return on.find() ? Optional.of(on.group("table")) : Optional.empty();
    }

    /** What it comes to; of what is made and changed again an entry may tell either, whoever has seen it. */
    Effects effects() {
        return effects;
    }
}

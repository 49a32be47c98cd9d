package io.github.schemachangelog.rule.target;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a target has applied and no folder has, and the entries about migrations that no folder has. */
final class Orphans {
    private final Map<MigrationId, Entry> entries = new HashMap<>();
    private final Map<MigrationId, MigrationState> byName = new HashMap<>();
    private final Map<String, MigrationState> byNumber = new HashMap<>();
    private final Layout layout;

    private Orphans(Layout layout) {
        this.layout = layout;
    }

    static Orphans of(Subject subject, TargetStanding target) {
        Orphans orphans = new Orphans(subject.migrations().layout());
        for (MigrationState missing : target.states().in(TargetState.MISSING)) {
            MigrationId id = orphans.id(missing);
            orphans.byName.putIfAbsent(id, missing);
            orphans.byNumber.putIfAbsent(id.number(), missing);
        }
        for (Entry entry : entries(subject)) {
            orphans.applied(entry).ifPresent(missing -> orphans.entries.putIfAbsent(orphans.id(missing), entry));
        }
        return orphans;
    }

    /**
     * The entries about a migration that no folder has. Digits that several migrations share are not among them: which of
     * those is meant, nobody can tell.
     */
    static List<Entry> entries(Subject subject) {
        Map<String, Long> sharing = subject.migrations().ids().stream()
                .collect(Collectors.groupingBy(MigrationId::digits, Collectors.counting()));
        return subject.entries().stream()
                .filter(entry -> subject.pairing().migration(entry).isEmpty())
                .filter(entry -> entry.id()
                        .filter(id -> !(id.name().isEmpty() && sharing.containsKey(id.digits())))
                        .isPresent())
                .toList();
    }

    /** The name of a missing migration. */
    MigrationId id(MigrationState missing) {
        return new Row(missing.applied().orElseThrow()).id(layout);
    }

    /** What the history says of an entry whose migration no folder has. */
    Optional<MigrationState> applied(Entry entry) {
        MigrationId id = entry.id().orElseThrow();
        boolean numberTells = !id.digits().isEmpty() && (id.name().isEmpty() || layout.numberTells());
        return Optional.ofNullable(byName.get(id))
                .or(() -> numberTells ? Optional.ofNullable(byNumber.get(id.number())) : Optional.empty());
    }

    /** The entry that speaks of a missing migration. */
    Optional<Entry> entry(MigrationState missing) {
        return Optional.ofNullable(entries.get(id(missing)));
    }
}

package io.github.schemachangelog.command;

import io.github.schemachangelog.changelog.Entry;
import io.github.schemachangelog.deployment.target.Purpose;
import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.evidence.MigrationState;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.TargetState;
import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.report.ReportFile;
import io.github.schemachangelog.report.StatusTable;
import io.github.schemachangelog.report.Summary;
import io.github.schemachangelog.rule.Pairing;
import io.github.schemachangelog.rule.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says where every migration stands: in the changelog, in the migrations folder, on one or several targets. */
public final class Status {
    private static final String FILE = "status.json";
    private static final Choice FORMATS = new Choice(List.of("text", "json"));

    private final Request request;
    private final List<TargetOptions> targets;
    private final boolean json;

    /**
     * @param environments each a target of its own; where there are none, the target is the only one
     * @param format {@code text} or {@code json}
     * @throws UserProblem for another format, and where a URL would be that of every environment
     */
    public Status(Request request, TargetOptions target, List<String> environments, String format) {
        this.request = request;
        this.json = FORMATS.find(format)
                .orElseThrow(
                        () -> new UserProblem("format: `" + format + "` " + FORMATS.refusal(format), "", "Correct it."))
                .equals("json");
        if (!environments.isEmpty() && !target.url().isBlank()) {
            throw new UserProblem(
                    "`url` names one target, and `environments` names " + environments.size() + ".",
                    "A URL comes before an environment, so that all columns would show the same database.",
                    "Leave out one of them.");
        }
        this.targets = environments.isEmpty()
                ? List.of(target)
                : environments.stream().map(target::in).toList();
    }

    /**
     * What there is to show.
     *
     * @param remarks which targets were asked
     * @param table for people, or JSON for programs
     * @param json whether it is JSON
     * @param summary the last line
     */
    public record Shown(List<String> remarks, String table, boolean json, String summary) {}

    /**
     * Asks every target, and writes {@code status.json}.
     *
     * @throws UserProblem for what is missing or not understood, and for a target that cannot be entered
     */
    public Shown run() {
        return ReportFile.removedWhereFailing(request.outputDirectory().resolve(FILE), this::show);
    }

    private Shown show() {
        Instant began = request.clock().instant();
        Subject subject = Inspection.ofDocument(request, Inputs.read(request)).subject();
        List<String> remarks = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<MigrationStates> states = new ArrayList<>();
        for (TargetOptions options : targets) {
            Destination destination = Destination.of(options, request.migrations());
            try (Approach approach = new Approach(destination, Purpose.READ)) {
                names.add(destination.name());
                states.add(approach.states(subject.migrations()));
                remarks.addAll(approach.remarks());
            }
        }
        StatusTable table = new StatusTable(names, rows(subject, states));
        String text = table.json();
        ReportFile.write(request.outputDirectory().resolve(FILE), text);
        Duration took = Duration.between(began, request.clock().instant());
        return new Shown(remarks, json ? text : table.text(), json, summary(names, states) + "; " + Summary.time(took));
    }

    private static List<StatusTable.Row> rows(Subject subject, List<MigrationStates> states) {
        Migrations migrations = subject.migrations();
        List<Map<String, MigrationState>> byName = states.stream()
                .map(one -> one.all().stream()
                        .collect(Collectors.toMap(MigrationState::name, found -> found, (first, twin) -> first)))
                .toList();
        Map<String, Entry> alone = new HashMap<>();
        List<StatusTable.Row> unnamed = new ArrayList<>();
        for (Entry entry : subject.entries()) {
            if (subject.pairing().migration(entry).isPresent()) {
                continue;
            }
            if (entry.id().isPresent()) {
                alone.putIfAbsent(entry.id().get().text(), entry);
            } else if (entry.status().isPresent()) {
                unnamed.add(row(entry.title(), Optional.of(entry), false, byName));
            }
        }
        Map<MigrationId, Migration> byId = new HashMap<>();
        migrations.all().forEach(migration -> byId.put(migration.id(), migration));
        TreeSet<MigrationId> ids = new TreeSet<>(migrations.order().thenComparing(MigrationId::text));
        ids.addAll(byId.keySet());
        byName.forEach(one -> one.keySet().forEach(name -> ids.add(new MigrationId(name))));
        alone.keySet().forEach(name -> ids.add(new MigrationId(name)));
        List<StatusTable.Row> rows = new ArrayList<>();
        for (MigrationId id : ids) {
            Optional<Migration> migration = Optional.ofNullable(byId.get(id));
            Optional<Entry> entry = migration
                    .flatMap(found -> first(subject.pairing(), found))
                    .or(() -> Optional.ofNullable(alone.get(id.text())));
            rows.add(row(id.text(), entry, migration.isPresent(), byName));
        }
        rows.addAll(unnamed);
        return rows;
    }

    private static Optional<Entry> first(Pairing pairing, Migration migration) {
        return pairing.entries(migration).stream().findFirst();
    }

    private static StatusTable.Row row(
            String name, Optional<Entry> entry, boolean exists, List<Map<String, MigrationState>> states) {
        return new StatusTable.Row(
                name,
                entry.flatMap(Status::declared),
                exists,
                states.stream()
                        .map(one -> Optional.ofNullable(one.get(name)).map(Status::cell))
                        .toList());
    }

    /** The word as it is written; where the section alone tells, the standard one. */
    private static Optional<String> declared(Entry entry) {
        return entry.declared()
                .map(Entry.DeclaredStatus::word)
                .or(() -> entry.status().map(Enum::name));
    }

    private static StatusTable.Cell cell(MigrationState state) {
        return new StatusTable.Cell(state.state(), state.applied().map(AppliedMigration::appliedAt), state.halt());
    }

    /** {@code staging: 10 applied, 2 pending; production: 8 applied, 4 pending}. */
    private static String summary(List<String> names, List<MigrationStates> states) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            MigrationStates one = states.get(i);
            String counts = Arrays.stream(TargetState.values())
                    .filter(state -> !one.in(state).isEmpty())
                    .map(state -> one.in(state).size() + " " + state)
                    .collect(Collectors.joining(", "));
            parts.add(names.get(i) + ": " + (counts.isEmpty() ? "no migrations" : counts));
        }
        return String.join("; ", parts);
    }
}

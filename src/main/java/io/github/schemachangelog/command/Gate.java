package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What stands before a deployment: a changelog without errors and without PENDING entries, and scripts that were rehearsed. */
final class Gate {
    private static final int SHOWN = 5;

    private final Request request;
    private final Inputs inputs;
    private final Consumer<String> progress;

    Gate(Request request, Inputs inputs, Consumer<String> progress) {
        this.request = request;
        this.inputs = inputs;
        this.progress = progress;
    }

    /**
     * Why nothing may be applied; empty where the gate is open.
     *
     * @param variables what {@code ${name}} in the scripts stands for
     * @param others the histories of other tools, where the target has none of ours: what is pending here, they may have applied
     */
    Optional<Outcome> refusal(ApplySettings settings, Map<String, String> variables, List<String> others) {
        if (settings.requireRehearsal() && !PassedRehearsals.knows(request, inputs.migrations(), variables)) {
            return Optional.of(refused(
                    List.of(),
                    "no rehearsal of exactly these scripts is remembered; run schema-changelog:rehearse first, with the"
                            + " same cacheDirectory and variables, and not with cache=off, which remembers none"));
        }
        if (!settings.gated()) {
            progress.accept("gate: off; what lint has to say does not count");
            return Optional.empty();
        }
        if (!others.isEmpty() && settings.dryRun()) {
            progress.accept("gate: " + held(others) + "; without dryRun this run would stop here");
        } else if (!others.isEmpty()) {
            return Optional.of(refused(
                    List.of(),
                    held(others) + ". Where it is: give the history a row for each migration that was applied, as"
                            + " docs/existing-database.md of this plugin shows. Where it is not: apply with"
                            + " -DschemaChangelog.apply.gate=off"));
        }
        KnownOutcome lint = new Lint(request).outcome(inputs);
        if (lint.outcome().errors() == 0 && lint.pending().isEmpty()) {
            progress.accept("gate: no errors, no PENDING entries");
            return Optional.empty();
        }
        return Optional.of(refused(lint));
    }

    private static String held(List<String> others) {
        return "the target holds `" + others.get(0)
                + "`, in which another tool notes what it has applied, and no history of"
                + " ours; what is pending may be there already";
    }

    private Outcome refused(KnownOutcome lint) {
        new Conclusion(request).again(lint);
        List<Message> errors = lint.outcome().messages().stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .toList();
        List<String> reasons = new ArrayList<>();
        if (lint.outcome().errors() > 0) {
            reasons.add("lint finds " + lint.outcome().errors()
                    + (lint.outcome().errors() == 1 ? " error, printed above" : " errors, printed above"));
        }
        int pending = lint.pending().size();
        if (pending > 0) {
            reasons.add((pending == 1 ? "an entry is" : pending + " entries are") + " declared PENDING: "
                    + lint.pending().stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (pending > SHOWN ? " and " + (pending - SHOWN) + " more" : ""));
        }
        return refused(
                errors,
                String.join("; ", reasons)
                        + ". Put that right, or apply without the gate by -DschemaChangelog.apply.gate=off");
    }

    private static Outcome refused(List<Message> messages, String why) {
        return new Outcome(messages, "nothing was applied", "nothing was applied: " + why, messages.size(), Set.of());
    }
}

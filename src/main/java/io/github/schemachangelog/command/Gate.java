package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What stands before a deployment: a changelog without errors and without PENDING entries, and scripts that were rehearsed. */
final class Gate {
    private static final String PENDING_ENTRY = "pending-entry";

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
     * @param others the histories of other tools, where the target has none of ours: what is pending here, they may have applied
     */
    Optional<Outcome> refusal(ApplySettings settings, List<String> others) {
        if (settings.requireRehearsal() && !PassedRehearsals.knows(request, inputs)) {
            return Optional.of(refused(
                    List.of(),
                    "no rehearsal of exactly these scripts is remembered; run schema-changelog:rehearse first, with the"
                            + " same cacheDirectory"));
        }
        if (!settings.gated()) {
            progress.accept("gate: off; what lint has to say does not count");
            return Optional.empty();
        }
        if (!others.isEmpty()) {
            return Optional.of(refused(
                    List.of(),
                    "the target holds `" + others.get(0) + "`, in which another tool notes what it has applied, and no"
                            + " history of ours; what is pending may be there already. Where it is: write the SQL with"
                            + " -DschemaChangelog.dryRun, and run of it only what makes the history and its rows. Where it is"
                            + " not: apply with -DschemaChangelog.apply.gate=off"));
        }
        Optional<Outcome> refusal = isKnownToBeOpen() ? Optional.empty() : judged();
        if (refusal.isEmpty()) {
            progress.accept("gate: no errors, no PENDING entries");
        }
        return refusal;
    }

    /** Whether the team's own lint is remembered, and has found neither an error nor an entry that is PENDING. */
    private boolean isKnownToBeOpen() {
        boolean looks = inputs.configuration().rules().severities().get(PENDING_ENTRY) != Severity.OFF;
        return looks
                && Lint.remembered(request, inputs)
                        .filter(known ->
                                known.outcome().errors() == 0 && !known.rules().contains(PENDING_ENTRY))
                        .isPresent();
    }

    private Optional<Outcome> judged() {
        Request strict = strict();
        Outcome lint = new Lint(strict).run(inputs.under(strict.options()));
        if (lint.errors() == 0) {
            return Optional.empty();
        }
        List<Message> errors = lint.messages().stream()
                .filter(message -> message.severity() == Severity.ERROR)
                .toList();
        boolean pending = errors.stream().anyMatch(error -> error.text().contains("[" + PENDING_ENTRY + "]"));
        return Optional.of(refused(
                errors,
                "lint finds " + lint.errors() + (lint.errors() == 1 ? " error" : " errors")
                        + (pending ? ", and an entry that is PENDING is one here" : "")
                        + "; put right what is printed above, or apply without the gate by"
                        + " -DschemaChangelog.apply.gate=off"));
    }

    /** An entry that is PENDING stops a deployment, whatever it weighs elsewhere. */
    private Request strict() {
        Options options = request.options();
        Map<String, String> rules = new HashMap<>(options.rules());
        rules.put(PENDING_ENTRY, Severity.ERROR.word());
        return request.with(new Options(
                rules, options.failOn(), options.since(), options.requiredFields(), options.words(), options.cache()));
    }

    private static Outcome refused(List<Message> messages, String why) {
        return new Outcome(messages, "nothing was applied", "nothing was applied: " + why, messages.size(), Set.of());
    }
}

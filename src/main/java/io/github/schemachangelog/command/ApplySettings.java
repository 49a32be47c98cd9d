package io.github.schemachangelog.command;

import io.github.schemachangelog.deployment.ApplyOptions;
import io.github.schemachangelog.deployment.ApplyOptions.OutOfOrder;
import io.github.schemachangelog.deployment.history.Signature;
import io.github.schemachangelog.finding.UserProblem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An {@link ApplyRequest}, understood. */
record ApplySettings(boolean gated, boolean requireRehearsal, boolean dryRun, ApplyOptions options) {
    private static final String ON = "on";
    private static final String TRUE = "true";

    /** Not Maven's boolean, which takes all that is not {@code true} for {@code false}: {@code yes} would apply for real. */
    private static final Choice SWITCH = new Choice(List.of(TRUE, "false"));

    private static final Choice GATE = new Choice(List.of(ON, "off"));
    private static final Choice OUT_OF_ORDER =
            new Choice(List.of(OutOfOrder.STOP.toString(), OutOfOrder.APPLY.toString()));

    /** Longer than a day nobody waits, and PostgreSQL counts milliseconds in 32 bits. */
    private static final BigDecimal LONGEST = BigDecimal.valueOf(86_400);

    private static final int MOST_RETRIES = 1_000;

    /** @throws UserProblem that names every setting that cannot be understood */
    static ApplySettings of(ApplyRequest request, Signature signature) {
        Set<String> problems = new TreeSet<>();
        boolean gated = choice("apply.gate", request.gate(), GATE, problems).equals(ON);
        boolean requireRehearsal = choice("requireRehearsal", request.requireRehearsal(), SWITCH, problems)
                .equals(TRUE);
        boolean dryRun = choice("dryRun", request.dryRun(), SWITCH, problems).equals(TRUE);
        boolean outOfOrder = choice("outOfOrder", request.outOfOrder(), OUT_OF_ORDER, problems)
                .equals(OutOfOrder.APPLY.toString());
        Duration lockWait = seconds("lockWait", request.lockWait(), problems);
        Duration lockTimeout = seconds("lockTimeout", request.lockTimeout(), problems);
        int retries = retries(request.retries(), problems);
        if (!problems.isEmpty()) {
            throw new UserProblem(
                    "the configuration cannot be understood:\n  " + String.join("\n  ", problems),
                    "",
                    "Correct it in the POM or on the command line.");
        }
        return new ApplySettings(
                gated,
                requireRehearsal,
                dryRun,
                new ApplyOptions(
                        lockWait, lockTimeout, retries, outOfOrder ? OutOfOrder.APPLY : OutOfOrder.STOP, signature));
    }

    private static String choice(String name, String word, Choice choice, Set<String> problems) {
        return choice.find(word).orElseGet(() -> {
            problems.add(name + ": `" + word + "` " + choice.refusal(word));
            return "";
        });
    }

    private static Duration seconds(String name, String text, Set<String> problems) {
        String number = text.strip().replaceFirst("\\s*s$", "");
        if (!number.matches("\\d{1,5}(\\.\\d{1,3})?") || new BigDecimal(number).compareTo(LONGEST) > 0) {
            problems.add(name + ": `" + text + "` must be a number of seconds up to " + LONGEST + ", such as 5 or 0.5");
            return Duration.ZERO;
        }
        return Duration.ofMillis(new BigDecimal(number).movePointRight(3).longValueExact());
    }

    private static int retries(String text, Set<String> problems) {
        String number = text.strip();
        if (!number.matches("\\d{1,4}") || Integer.parseInt(number) > MOST_RETRIES) {
            problems.add("retries: `" + text + "` must be a number from 0 to " + MOST_RETRIES);
            return 0;
        }
        return Integer.parseInt(number);
    }
}

package io.github.schemachangelog.report;

import io.github.schemachangelog.evidence.JudgedClaim;
import io.github.schemachangelog.evidence.Verdict;
import io.github.schemachangelog.finding.Findings;
import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.text.TerminalText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The last line of a console report.
 *
 * @param saidBefore how many more findings an earlier goal of the build has said
 * @param entries how many the changelog has
 * @param migrations how many the folder has
 * @param claims what became of each claim of the entries
 * @param since what {@link Findings#passedOver} is older than
 */
public record Summary(
        Findings findings,
        int saidBefore,
        int entries,
        int migrations,
        List<JudgedClaim> claims,
        Optional<MigrationId> since) {
    public Summary {
        claims = List.copyOf(claims);
    }

    /** {@code 3 errors, 1 warning in 14 entries and 13 migrations}. */
    public String text() {
        List<String> parts = new ArrayList<>();
        parts.add(counts() + " in " + count(entries, "entry", "entries") + " and "
                + count(migrations, "migration", "migrations"));
        if (saidBefore > 0) {
            parts.add(saidBefore + " more said by lint");
        }
        if (findings.passedOver() > 0) {
            parts.add(findings.passedOver() + " passed over"
                    + since.map(Summary::before).orElse(""));
        }
        if (findings.ignored() > 0) {
            parts.add(findings.ignored() + " ignored");
        }
        if (!claims.isEmpty()) {
            parts.add(verdicts());
        }
        return String.join("; ", parts);
    }

    /** {@code 41 claims: 33 verified, 5 refuted, 3 unchecked}. */
    private String verdicts() {
        String counts = Arrays.stream(Verdict.values())
                .map(verdict -> claims.stream()
                                .filter(claim -> claim.verdict() == verdict)
                                .count() + " " + verdict)
                .collect(Collectors.joining(", "));
        return count(claims.size(), "claim", "claims") + ": " + counts;
    }

    private String counts() {
        List<String> counts = new ArrayList<>();
        addCount(counts, Severity.ERROR, "error");
        addCount(counts, Severity.WARNING, "warning");
        addCount(counts, Severity.INFO, "note");
        return counts.isEmpty() ? (saidBefore > 0 ? "no further findings" : "no findings") : String.join(", ", counts);
    }

    private void addCount(List<String> counts, Severity severity, String word) {
        long count = findings.count(severity);
        if (count > 0) {
            counts.add(count(count, word, word + "s"));
        }
    }

    private static String before(MigrationId id) {
        return " (before " + TerminalText.line(id.text()) + ")";
    }

    private static String count(long count, String one, String many) {
        return (count == 0 ? "no" : Long.toString(count)) + " " + (count == 1 ? one : many);
    }

    /** {@code 0.42 s}, for the end of that line. */
    public static String time(Duration took) {
        long milliseconds = Math.max(0, took.toMillis());
        if (milliseconds < 10_000) {
            return String.format(Locale.ROOT, "%d.%02d s", milliseconds / 1000, milliseconds % 1000 / 10);
        }
        if (milliseconds < 60_000) {
            return String.format(Locale.ROOT, "%d.%d s", milliseconds / 1000, milliseconds % 1000 / 100);
        }
        return milliseconds / 60_000 + " min " + milliseconds % 60_000 / 1000 + " s";
    }

    /** The time of a step, which may be short: {@code 9 ms}, and from a second on as {@link #time}. */
    public static String stepTime(Duration took) {
        long milliseconds = took.toMillis();
        return milliseconds < 1000 ? milliseconds + " ms" : time(took);
    }
}

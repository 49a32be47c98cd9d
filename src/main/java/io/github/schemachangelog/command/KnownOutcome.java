package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.Severity;
import io.github.schemachangelog.report.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An outcome and its report, as the cache keeps them.
 *
 * @param outcome without the time in its summary
 * @param sarif the content of {@code findings.sarif}
 * @param rules whose pages stand beside it
 * @param pending the entries that are declared PENDING and judged, each by its name and place
 * @param evidence the content of {@code evidence.json}; empty where there is none
 * @param passed the version of the PostgreSQL on which all migrations have passed a rehearsal; empty where they have not
 */
record KnownOutcome(
        Outcome outcome, String sarif, List<String> rules, List<String> pending, String evidence, String passed) {
    /** What {@link #of(List)} reads. */
    List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        parts.add(bytes(sarif));
        parts.add(bytes(String.join(" ", rules)));
        add(parts, pending);
        parts.add(bytes(evidence));
        parts.add(bytes(passed));
        parts.add(bytes(outcome.summary()));
        parts.add(bytes(outcome.failure()));
        parts.add(bytes(Long.toString(outcome.errors())));
        add(parts, outcome.said().stream().sorted().toList());
        for (Message message : outcome.messages()) {
            parts.add(bytes(message.severity().name()));
            parts.add(bytes(message.text()));
        }
        return parts;
    }

    static KnownOutcome of(List<byte[]> parts) {
        Iterator<byte[]> next = parts.iterator();
        String sarif = text(next.next());
        List<String> rules = text(next.next())
                .lines()
                .flatMap(line -> Stream.of(line.split(" ", -1)))
                .toList();
        List<String> pending = texts(next);
        String evidence = text(next.next());
        String passed = text(next.next());
        String summary = text(next.next());
        String failure = text(next.next());
        long errors = Long.parseLong(text(next.next()));
        Set<String> said = new HashSet<>(texts(next));
        List<Message> messages = new ArrayList<>();
        while (next.hasNext()) {
            messages.add(Message.of(new Paragraph(Severity.valueOf(text(next.next())), text(next.next()))));
        }
        return new KnownOutcome(
                new Outcome(messages, summary, failure, errors, said), sarif, rules, pending, evidence, passed);
    }

    /** Their number, and each by itself, whatever characters it holds. */
    private static void add(List<byte[]> parts, List<String> texts) {
        parts.add(bytes(Integer.toString(texts.size())));
        texts.forEach(text -> parts.add(bytes(text)));
    }

    private static List<String> texts(Iterator<byte[]> next) {
        List<String> texts = new ArrayList<>();
        for (int left = Integer.parseInt(text(next.next())); left > 0; left--) {
            texts.add(text(next.next()));
        }
        return texts;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.rule.Subject;
import io.github.schemachangelog.text.Nearest;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether {@code since} names a migration: a date or a typing error would pass over the wrong ones without a word. */
final class Since {
    private Since() {}

    /** @throws UserProblem where neither a migration nor an entry has the id, or the digits where it is only digits */
    static void check(MigrationId since, Subject subject) {
        NavigableSet<MigrationId> known = new TreeSet<>(subject.migrations().order());
        known.addAll(subject.migrations().ids());
        subject.entries().forEach(entry -> entry.id().ifPresent(known::add));
        boolean found = known.stream()
                .anyMatch(id -> id.equals(since)
                        || since.name().isEmpty() && id.digits().equals(since.digits()));
        if (!found) {
            throw new UserProblem(
                    "since: no migration and no entry is called `" + since + "`" + nearest(since, known) + ".",
                    "What is older than that migration is not judged.",
                    "Name the first migration that is to be judged.");
        }
    }

    private static String nearest(MigrationId since, NavigableSet<MigrationId> known) {
        List<String> ids = known.stream().map(MigrationId::text).toList();
        List<String> near = Nearest.to(since.text(), ids).map(List::of).orElseGet(() -> neighbours(since, known));
        String named = near.stream().map(id -> "`" + id + "`").collect(Collectors.joining(" and "));
        return near.isEmpty() ? "" : (near.size() == 1 ? "; the nearest is " : "; the nearest are ") + named;
    }

    /** The migrations before and after a point in time, however it is written: {@code 2026-01-02}. */
    private static List<String> neighbours(MigrationId since, NavigableSet<MigrationId> known) {
        MigrationId digits = new MigrationId(since.text().replaceAll("[^0-9]", ""));
        return Stream.of(Optional.ofNullable(known.lower(digits)), Optional.ofNullable(known.ceiling(digits)))
                .flatMap(Optional::stream)
                .map(MigrationId::text)
                .toList();
    }
}

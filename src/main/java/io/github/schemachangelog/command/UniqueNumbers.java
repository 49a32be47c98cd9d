package io.github.schemachangelog.command;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Stray;
import java.util.List;
import java.util.stream.Collectors;

/** What MyBatis' layout must have before a target's history can be asked: one number for every script. */
final class UniqueNumbers {
    /** What is wrong with a folder is told of so many at once. */
    private static final int SHOWN = 10;

    private UniqueNumbers() {}

    /** @throws UserProblem that names all scripts without a number, or all that share one */
    static void demand(Migrations migrations) {
        if (!migrations.layout().numberTells()) {
            return;
        }
        List<Stray> without = migrations.withoutNumber();
        if (!without.isEmpty()) {
            throw missing(without);
        }
        List<List<Migration>> sharing = migrations.sharingNumbers();
        if (!sharing.isEmpty()) {
            throw equal(sharing);
        }
    }

    private static UserProblem missing(List<Stray> without) {
        boolean one = without.size() == 1;
        return new UserProblem(
                listed(without.stream().map(stray -> "`" + stray.name() + "`").toList(), ", ")
                        + (one ? " has no number in front of its name." : " have no number in front of their names."),
                "Beside MyBatis scripts every `.sql` file is one, and its number is its place among them.",
                one
                        ? "Put its number in front, or move the file elsewhere."
                        : "Put its number in front of each, or move it elsewhere.");
    }

    private static UserProblem equal(List<List<Migration>> sharing) {
        List<String> groups = sharing.stream()
                .map(group -> group.stream()
                                .map(migration -> "`" + migration.script().source() + "`")
                                .collect(Collectors.joining(" and "))
                        + " have the same number, " + group.get(0).id().number())
                .toList();
        return new UserProblem(
                listed(groups, "; ") + ".",
                "MyBatis knows a migration by its number only, and the history has one row for all of them.",
                "Give each a number of its own.");
    }

    private static String listed(List<String> all, String between) {
        int more = all.size() - SHOWN;
        String shown = String.join(between, all.subList(0, Math.min(SHOWN, all.size())));
        return more > 0 ? shown + " and " + more + " more" : shown;
    }
}

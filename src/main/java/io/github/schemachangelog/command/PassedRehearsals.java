package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.OutcomeCache;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.rehearsal.scratch.Lineage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which scripts, in which order and with which variables, have passed a rehearsal. */
final class PassedRehearsals {
    private static final String ORIGIN = "passed";

    /** Each is a few bytes, and who deploys may come long after those who have rehearsed other branches. */
    private static final int KEPT = 1_000;

    private PassedRehearsals() {}

    /** @param variables what {@code ${name}} in the scripts stands for; others do not count */
    static boolean knows(Request request, Migrations migrations, Map<String, String> variables) {
        return cache(request, migrations, variables).find().isPresent();
    }

    /**
     * Remembers that these migrations have passed.
     *
     * @param server PostgreSQL's version
     * @return what went wrong with the cache
     */
    static Optional<String> keep(Request request, Migrations migrations, Map<String, String> variables, String server) {
        return cache(request, migrations, variables).keep(List.of(server.getBytes(StandardCharsets.UTF_8)));
    }

    private static OutcomeCache cache(Request request, Migrations migrations, Map<String, String> variables) {
        List<Checksum> states =
                Lineage.of(ORIGIN + written(migrations, variables), migrations).states();
        return new OutcomeCache(request.cacheDirectory().resolve(ORIGIN), states.get(states.size() - 1), KEPT);
    }

    /** Those that a script holds. */
    private static SortedMap<String, String> written(Migrations migrations, Map<String, String> variables) {
        SortedMap<String, String> written = new TreeMap<>();
        if (migrations.layout().hasVariables()) {
            variables.forEach((name, value) -> {
                boolean held = migrations.all().stream()
                        .anyMatch(migration -> migration.script().text().contains("${" + name + "}"));
                if (held) {
                    written.put(name, value);
                }
            });
        }
        return written;
    }
}

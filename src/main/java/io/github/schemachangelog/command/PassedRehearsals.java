package io.github.schemachangelog.command;

import io.github.schemachangelog.cache.OutcomeCache;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.rehearsal.scratch.Lineage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Which scripts, in which order, have passed a rehearsal. */
final class PassedRehearsals {
    private static final String ORIGIN = "passed";

    /** Each is a few bytes, and who deploys may come long after those who have rehearsed other branches. */
    private static final int KEPT = 1_000;

    private PassedRehearsals() {}

    static boolean knows(Request request, Inputs inputs) {
        return cache(request, inputs.migrations()).find().isPresent();
    }

    /**
     * Remembers that these migrations have passed.
     *
     * @param server PostgreSQL's version
     * @return what went wrong with the cache
     */
    static Optional<String> keep(Request request, Migrations migrations, String server) {
        return cache(request, migrations).keep(List.of(server.getBytes(StandardCharsets.UTF_8)));
    }

    private static OutcomeCache cache(Request request, Migrations migrations) {
        List<Checksum> states = Lineage.of(ORIGIN, migrations).states();
        return new OutcomeCache(request.cacheDirectory().resolve(ORIGIN), states.get(states.size() - 1), KEPT);
    }
}

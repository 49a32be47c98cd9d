package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.Migrations;
import java.util.ArrayList;
import java.util.List;

/**
 * The states that an embedded server passes through, each named by a checksum of all that it depends on: where it begins,
 * and the migrations up to it, in order.
 *
 * @param states by how many migrations have run; none where nothing may be kept
 */
public record Lineage(List<Checksum> states) {
    /** Of a rehearsal that neither uses nor keeps anything. */
    public static final Lineage NONE = new Lineage(List.of());

    public Lineage {
        states = List.copyOf(states);
    }

    /**
     * The states of a folder.
     *
     * @param origin what every state depends on: the server's build, and who carries the scripts out, and how
     */
    public static Lineage of(String origin, Migrations migrations) {
        Checksum state = after(Checksum.of(origin), migrations.layout().name());
        if (migrations.bootstrap().isPresent()) {
            state = after(state, migrations.bootstrap().get().text());
        }
        List<Checksum> states = new ArrayList<>(List.of(state));
        for (Migration migration : migrations.all()) {
            // The name stands in the history.
            state = after(
                    after(state, migration.id().text()), migration.script().text());
            states.add(state);
        }
        return new Lineage(states);
    }

    public boolean isEmpty() {
        return states.isEmpty();
    }

    /** The state behind the last migration. */
    public Checksum newest() {
        return states.get(states.size() - 1);
    }

    /** The states behind no more than so many migrations. */
    public Lineage upTo(int migrations) {
        return new Lineage(states.subList(0, Math.min(states.size(), migrations + 1)));
    }

    /**
     * What all that is seen of a migration depends on: the state that it leads to, and what is asked of it.
     *
     * @param asked as texts, in order
     */
    public Checksum sighting(int index, List<String> asked) {
        Checksum key = states.get(index + 1);
        for (String question : asked) {
            key = after(key, question);
        }
        return key;
    }

    private static Checksum after(Checksum before, String next) {
        return Checksum.of(before.hex() + next);
    }
}

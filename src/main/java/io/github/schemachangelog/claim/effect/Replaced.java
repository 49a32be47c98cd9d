package io.github.schemachangelog.claim.effect;

import io.github.schemachangelog.evidence.PlacedChange;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SchemaChange.ConstraintAdded;
import io.github.schemachangelog.evidence.SchemaChange.ConstraintDropped;
import io.github.schemachangelog.evidence.SchemaChange.IndexCreated;
import io.github.schemachangelog.evidence.SchemaChange.IndexDropped;
import io.github.schemachangelog.evidence.SchemaChange.TableCreated;
import io.github.schemachangelog.evidence.SchemaChange.TableDropped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes and constraints that a script drops and makes again as they were: two catalogs show nothing of them. */
final class Replaced {
    private Replaced() {}

    /** What the SQL says of them, in order. */
    static List<PlacedChange> in(List<PlacedChange> written, List<SchemaChange> seen) {
        Set<String> told = seen.stream().flatMap(Replaced::told).collect(Collectors.toSet());
        Map<String, PlacedChange> drops = new HashMap<>();
        List<PlacedChange> replaced = new ArrayList<>();
        for (PlacedChange placed : written) {
            dropped(placed.change()).ifPresent(name -> drops.putIfAbsent(name, placed));
            Optional<PlacedChange> drop = made(placed.change())
                    .filter(name -> !told.contains(name))
                    .flatMap(name -> Stream.of(name, table(placed.change()))
                            .flatMap(key -> Optional.ofNullable(drops.get(key)).stream())
                            .findFirst());
            drop.filter(one -> !(one.change() instanceof TableDropped)).ifPresent(replaced::add);
            drop.ifPresent(one -> replaced.add(placed));
        }
        return replaced;
    }

    /** What is made, by itself or with its table. */
    private static Stream<String> told(SchemaChange change) {
        return change instanceof TableCreated table
                ? table.constraints().stream().flatMap(one -> one.name().map(Replaced::constraint).stream())
                : made(change).stream();
    }

    /** The name of what is made, told apart from names of other kinds. */
    private static Optional<String> made(SchemaChange change) {
        if (change instanceof IndexCreated one) {
            return one.index().map(Replaced::index);
        }
        return change instanceof ConstraintAdded one
                ? one.constraint().name().map(Replaced::constraint)
                : Optional.empty();
    }

    private static Optional<String> dropped(SchemaChange change) {
        if (change instanceof IndexDropped one) {
            return Optional.of(index(one.index().name()));
        } else if (change instanceof ConstraintDropped one) {
            return Optional.of(constraint(one.constraint()));
        }
        return change instanceof TableDropped ? Optional.of(table(change)) : Optional.empty();
    }

    private static String index(String name) {
        return "index " + Effects.key(name);
    }

    private static String constraint(String name) {
        return "constraint " + Effects.key(name);
    }

    private static String table(SchemaChange change) {
        return "table " + change.subject().map(name -> Effects.key(name.name())).orElse("");
    }
}

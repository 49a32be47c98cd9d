package io.github.schemachangelog.claim.judgement;

import io.github.schemachangelog.claim.assertion.Assertion;
import io.github.schemachangelog.claim.effect.MigrationFacts;
import io.github.schemachangelog.claim.word.Name;
import io.github.schemachangelog.evidence.ObjectName;
import java.util.Optional;
import java.util.stream.Stream;

/** The schemas that an entry writes before its names, which the SQL may leave to the search path. */
final class Schemas {
    /** Where PostgreSQL makes what nobody tells a schema of. */
    private static final String STANDARD = "public";

    private final MigrationFacts facts;

    Schemas(MigrationFacts facts) {
        this.facts = facts;
    }

    /** The first schema that a claim tells and of which the SQL says nothing. */
    Optional<String> unseen(Assertion claim) {
        return Stream.concat(NamedObjects.of(claim), made(claim))
                .filter(name -> !name.qualifier().isEmpty())
                .map(name -> new Name(name.qualifier(), true).last())
                .filter(schema -> !schema.equalsIgnoreCase(STANDARD) && !isWritten(schema))
                .findFirst();
    }

    /** The schema of what the SQL names. */
    static String of(ObjectName name) {
        return name.schema().orElse(STANDARD);
    }

    /** Whether it has a name, in that schema where the entry tells one. */
    static boolean isNamed(Name written, ObjectName name) {
        String schema = new Name(written.qualifier(), true).last();
        return written.means(name.name()) && (schema.isEmpty() || of(name).equalsIgnoreCase(schema));
    }

    private static Stream<Name> made(Assertion claim) {
        if (claim instanceof Assertion.NewTable one) {
            return Stream.of(one.table());
        }
        return claim instanceof Assertion.NewObject one ? Stream.of(one.name()) : Stream.empty();
    }

    /** Whether the SQL writes it before a name, or changes its schema by it. */
    private boolean isWritten(String schema) {
        return facts.changes().stream()
                .flatMap(change -> change.change().subject().stream())
                .anyMatch(name -> name.schema().filter(schema::equalsIgnoreCase).isPresent() || isSame(name, schema));
    }

    private static boolean isSame(ObjectName name, String schema) {
        return name.name().equalsIgnoreCase(schema);
    }
}

package io.github.schemachangelog.rehearsal;

import io.github.schemachangelog.evidence.MigrationRun;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.SqlState;
import java.util.Optional;
import java.util.Set;

/** An extension that the scratch PostgreSQL does not have, although the real one may. */
final class MissingExtension {
    /** Feature not supported, and undefined file, as older versions say. */
    private static final Set<String> STATES = Set.of(SqlState.FEATURE_NOT_SUPPORTED, SqlState.UNDEFINED_FILE);

    private static final String ADVICE =
            "the scratch PostgreSQL has no such extension; `-DschemaChangelog.scratchUrl=jdbc:postgresql://HOST:PORT/DATABASE`"
                    + " names a server that has it, and on which databases may be created.";

    private MissingExtension() {}

    /** The run with a hint that says which PostgreSQL to give, where that is what it lacks. */
    static MigrationRun advise(MigrationRun run) {
        Optional<Failure> failure = run.failure().filter(MissingExtension::isMeant);
        if (failure.isEmpty()) {
            return run;
        }
        Failure found = failure.get();
        return new MigrationRun(
                run.id(),
                run.script(),
                run.checksum(),
                run.state(),
                run.milliseconds(),
                run.transaction(),
                Optional.of(new Failure(
                        found.place(), found.message(), found.detail(), Optional.of(ADVICE), found.sqlState())),
                run.undone());
    }

    private static boolean isMeant(Failure failure) {
        return failure.sqlState().filter(STATES::contains).isPresent()
                && (failure.message().matches("extension \".*\" is not available")
                        || failure.message().startsWith("could not open extension control file"));
    }
}

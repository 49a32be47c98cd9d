package io.github.schemachangelog.command;

import io.github.schemachangelog.rehearsal.scratch.Lineage;
import io.github.schemachangelog.rehearsal.scratch.ScratchDatabase;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * A scratch database that opens in a thread of its own, while this one reads. It begins where the scripts alone let it
 * begin; what is read may ask for less. Closing it closes the database.
 */
final class Opening implements AutoCloseable {
    private static final Background BACKGROUND = new Background("schema-changelog-scratch");

    private final Scratch scratch;
    private final Lineage lineage;
    private CompletableFuture<Optional<ScratchDatabase>> database;
    private CompletableFuture<?> closed = CompletableFuture.completedFuture(true);

    private Opening(Scratch scratch, Lineage lineage) {
        this.scratch = scratch;
        this.lineage = lineage;
        this.database = BACKGROUND.begin(
                () -> scratch.isKept(lineage) ? Optional.empty() : Optional.of(scratch.open(lineage, true)));
    }

    /** Begins, unless the newest state is kept: then there may be little to do, and it waits to be asked. */
    static Opening begin(Scratch scratch, Lineage lineage) {
        return new Opening(scratch, lineage);
    }

    /** What is kept of the database. */
    Lineage lineage() {
        return lineage;
    }

    /**
     * The database, when it is open; what went wrong with it is thrown here.
     *
     * @param most how many migrations it may hold already
     */
    ScratchDatabase holding(int most) {
        Optional<ScratchDatabase> early = Background.result(database);
        if (early.isPresent() && early.get().restored() <= most) {
            return early.get();
        }
        return again(most, true);
    }

    /** The database anew, with its data on the disk. */
    ScratchDatabase onDisk(int most) {
        return again(most, false);
    }

    private ScratchDatabase again(int most, boolean inMemory) {
        closeDatabase();
        ScratchDatabase exact = scratch.open(lineage.upTo(most), inMemory);
        database = CompletableFuture.completedFuture(Optional.of(exact));
        return exact;
    }

    /** Begins to close the database, which takes its time; {@link #close} waits for the end. */
    void finish() {
        closed = BACKGROUND.begin(() -> {
            closeDatabase();
            return true;
        });
    }

    @Override
    public void close() {
        closed.join();
        closeDatabase();
    }

    private void closeDatabase() {
        database.exceptionally(problem -> Optional.empty()).join().ifPresent(ScratchDatabase::close);
    }
}

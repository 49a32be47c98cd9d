package io.github.schemachangelog.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.evidence.Column;
import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.LockMode;
import io.github.schemachangelog.evidence.LockTrace;
import io.github.schemachangelog.evidence.MigrationRun.Failure;
import io.github.schemachangelog.evidence.ObjectName;
import io.github.schemachangelog.evidence.Observation;
import io.github.schemachangelog.evidence.RelationKind;
import io.github.schemachangelog.evidence.Rewrite;
import io.github.schemachangelog.evidence.RollbackProof;
import io.github.schemachangelog.evidence.SchemaChange;
import io.github.schemachangelog.evidence.SecondRun;
import io.github.schemachangelog.evidence.Sighting;
import io.github.schemachangelog.evidence.Verification;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SightingCacheTest {
    private static final Path FOLDER = Path.of("migrations");
    private static final Checksum KEY = Checksum.of("key");
    private static final String SQL = "ALTER TABLE t ADD COLUMN c int;";
    private static final String UNDO = "ALTER TABLE t DROP COLUMN c;";
    private static final String QUERY = "SELECT 1;";

    @TempDir
    private Path directory = Path.of("");

    @Test
    void aSightingComesBackToScriptsThatHaveMoved() {
        List<Script> then = scripts("", "1_a.sql");
        SightingCache cache = SightingCache.open(directory, FOLDER);
        cache.put(KEY, then, sighting(then));
        assertThat(cache.save()).isEmpty();

        List<Script> now = scripts("A preamble.\n\n", "elsewhere/1_a.sql");
        Optional<Sighting> found = SightingCache.open(directory, FOLDER).find(KEY, now);

        assertThat(found).contains(sighting(now));
        assertThat(found.orElseThrow().observation().locks().get(0).statement().text())
                .isEqualTo("ALTER TABLE t");
        assertThat(found.orElseThrow()
                        .observation()
                        .rollback()
                        .orElseThrow()
                        .failure()
                        .orElseThrow()
                        .place()
                        .text())
                .isEqualTo("COLUMN");
    }

    @Test
    void whatALaterRunDoesNotAskForStaysWhileThereIsRoom() {
        List<Script> scripts = scripts("", "1_a.sql");
        Checksum other = Checksum.of("other");
        SightingCache first = SightingCache.open(directory, FOLDER);
        first.put(KEY, scripts, sighting(scripts));
        first.save();
        SightingCache second = SightingCache.open(directory, FOLDER);
        second.put(other, scripts, sighting(scripts));
        second.save();

        SightingCache third = SightingCache.open(directory, FOLDER);

        assertThat(third.find(KEY, scripts)).isPresent();
        assertThat(third.find(other, scripts)).isPresent();
        assertThat(SightingCache.open(directory, Path.of("other")).find(KEY, scripts))
                .isEmpty();
    }

    @Test
    void aDamagedFileIsAnEmptyOneAndSaysSo() throws IOException {
        List<Script> scripts = scripts("", "1_a.sql");
        SightingCache first = SightingCache.open(directory, FOLDER);
        first.put(KEY, scripts, sighting(scripts));
        first.save();
        try (Stream<Path> files = Files.list(directory)) {
            Path file = files.findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }

        SightingCache damaged = SightingCache.open(directory, FOLDER);

        assertThat(damaged.find(KEY, scripts)).isEmpty();
        assertThat(damaged.save().orElseThrow()).contains("was damaged; every migration is looked at anew.");
        assertThat(SightingCache.open(directory, FOLDER).save()).isEmpty();
    }

    /** A migration's script, and in a document its undo and a query. */
    private static List<Script> scripts(String preamble, String file) {
        Source source = new Source(Path.of(file), file, SQL);
        Source document = new Source(Path.of("C.md"), "C.md", preamble + UNDO + "\n" + QUERY);
        int undo = preamble.length();
        int query = undo + UNDO.length() + 1;
        return List.of(
                new Script(source, source.span(), Checksum.of(SQL)),
                new Script(document, new Span(undo, undo + UNDO.length()), Checksum.of("document")),
                new Script(document, new Span(query, query + QUERY.length()), Checksum.of("document")));
    }

    private static Sighting sighting(List<Script> scripts) {
        Script script = scripts.get(0);
        Script undo = scripts.get(1);
        ObjectName table = ObjectName.of("t");
        SchemaChange change = new SchemaChange.ColumnAdded(
                table, new Column("c", "integer", true, Optional.of("1"), Column.Generation.NONE));
        var statement = script.place(new Span(0, 13));
        Failure failure = new Failure(
                undo.place(new Span(19, 25).shift(undo.span().start())),
                "no",
                Optional.of("detail"),
                Optional.empty(),
                Optional.of("42703"));
        return new Sighting(
                new Observation(
                        List.of(change),
                        List.of(new LockTrace(statement, table, RelationKind.TABLE, LockMode.ACCESS_EXCLUSIVE)),
                        List.of(new Rewrite(statement, table, RelationKind.TABLE)),
                        Optional.of(new RollbackProof(
                                List.of(undo),
                                RollbackProof.Outcome.FAILED,
                                Optional.of(failure),
                                List.of(change),
                                Optional.empty())),
                        Optional.of(new SecondRun(Optional.empty(), List.of(), 1L << 40, -1L << 35)),
                        List.of(new Verification(
                                new VerificationQuery(
                                        scripts.get(2), Optional.of(new Expectation.Values(List.of("1")))),
                                Verification.Outcome.OTHERWISE,
                                "2"))),
                123_456_789_012L);
    }
}

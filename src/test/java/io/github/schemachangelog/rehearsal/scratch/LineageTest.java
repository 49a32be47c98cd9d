package io.github.schemachangelog.rehearsal.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.Laws;
import io.github.schemachangelog.evidence.Expectation;
import io.github.schemachangelog.evidence.VerificationQuery;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.rehearsal.Questions;
import io.github.schemachangelog.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineageTest {
    private static final List<BiConsumer<List<Migration>, Integer>> EDITS = List.of(
            (all, i) -> all.set(
                    i, migration(all.get(i).id().text(), all.get(i).script().text() + " ")),
            (all, i) -> all.set(
                    i,
                    migration(
                            all.get(i).id().text(),
                            "-- schema-changelog: transaction=none\n"
                                    + all.get(i).script().text())),
            (all, i) -> all.set(
                    i,
                    migration(all.get(i).id().text() + "x", all.get(i).script().text())),
            (all, i) -> all.remove((int) i),
            (all, i) -> all.add(i, migration("0_new", "SELECT 0")),
            (all, i) -> Collections.swap(all, i, i + 1));

    static LongStream seeds() {
        return Laws.seeds(100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEditChangesTheStatesBehindItAndNoOther(long seed) {
        Random random = new Random(seed);
        List<Migration> before = IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(i -> migration(i + "_m", "SELECT " + i))
                .toList();
        List<Migration> after = new ArrayList<>(before);
        int at = random.nextInt(before.size() - 1);
        EDITS.get(random.nextInt(EDITS.size())).accept(after, at);

        List<Checksum> then = lineage(before).states();
        List<Checksum> now = lineage(after).states();

        assertThat(now.subList(0, at + 1)).isEqualTo(then.subList(0, at + 1));
        assertThat(now.subList(at + 1, now.size())).doesNotContainAnyElementsOf(then);
        assertThat(now).doesNotHaveDuplicates();
    }

    @Test
    void whereAServerBeginsChangesEveryState() {
        List<Migration> all = List.of(migration("1_a", "SELECT 1"));
        Migrations plain = migrations(all, Optional.empty());
        Migrations booted = migrations(all, Optional.of(script("bootstrap.sql", "SELECT 0")));

        assertThat(Lineage.of("18.6", plain).states())
                .doesNotContainAnyElementsOf(Lineage.of("17.11", plain).states())
                .doesNotContainAnyElementsOf(Lineage.of("18.6", booted).states());
    }

    @Test
    void whereTheFilesLieChangesNothing() {
        Migration here = migration("1_a", "SELECT 1");
        Migration there = new Migration(
                here.id(),
                script("elsewhere/a.sql", "SELECT 1"),
                Optional.empty(),
                Optional.of(source("README", "new")));

        assertThat(lineage(List.of(there))).isEqualTo(lineage(List.of(here)));
    }

    @Test
    void whatIsAskedOfAMigrationChangesItsSightingAndNoOther() {
        Migration a = migration("1_a", "SELECT 1");
        Migration b = migration("2_b", "SELECT 2");
        Lineage lineage = lineage(List.of(a, b));
        Script sql = script("CHANGES.md", "DROP TABLE t");
        List<Questions> all = List.of(
                Questions.NONE,
                new Questions(Map.of(a.id(), List.of(sql)), Map.of(), Set.of(), Map.of(), false),
                new Questions(Map.of(a.id(), List.of(sql, sql)), Map.of(), Set.of(), Map.of(), false),
                new Questions(Map.of(), Map.of(), Set.of(a.id()), Map.of(), false),
                asking(a, sql, Optional.empty()),
                asking(a, sql, Optional.of(new Expectation.Value("x"))),
                asking(a, sql, Optional.of(new Expectation.Values(List.of("x")))));

        assertThat(all.stream().map(questions -> lineage.sighting(0, questions.of(a.id()))))
                .doesNotHaveDuplicates();
        assertThat(all.stream()
                        .map(questions -> lineage.sighting(1, questions.of(b.id())))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whereAQuestionStandsChangesNothing() {
        Migration a = migration("1_a", "SELECT 1");
        Lineage lineage = lineage(List.of(a));

        assertThat(lineage.sighting(
                        0,
                        asking(a, script("B.md", "SELECT 1"), Optional.empty()).of(a.id())))
                .isEqualTo(lineage.sighting(
                        0,
                        asking(a, script("A.md", "SELECT 1"), Optional.empty()).of(a.id())));
    }

    private static Questions asking(Migration migration, Script sql, Optional<Expectation> expected) {
        return new Questions(
                Map.of(),
                Map.of(),
                Set.of(),
                Map.of(migration.id(), List.of(new VerificationQuery(sql, expected))),
                false);
    }

    private static Lineage lineage(List<Migration> migrations) {
        return Lineage.of("18.6", migrations(migrations, Optional.empty()));
    }

    private static Migrations migrations(List<Migration> all, Optional<Script> bootstrap) {
        return new Migrations(
                Path.of("migrations"), "migrations", Layout.FOLDERS, all, bootstrap, Optional.empty(), List.of());
    }

    private static Migration migration(String id, String sql) {
        return new Migration(new MigrationId(id), script(id + ".sql", sql), Optional.empty(), Optional.empty());
    }

    private static Script script(String name, String sql) {
        Source source = source(name, sql);
        return new Script(source, source.span(), Checksum.of(sql));
    }

    private static Source source(String name, String text) {
        return new Source(Path.of(name), name, text);
    }
}

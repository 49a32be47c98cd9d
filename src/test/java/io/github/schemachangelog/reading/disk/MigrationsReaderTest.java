package io.github.schemachangelog.reading.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Script;
import io.github.schemachangelog.migration.Stray;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsReaderTest {
    private Path base;
    private Path folder;

    @BeforeEach
    void makeFolder(@TempDir Path directory) throws IOException {
        base = directory;
        folder = Files.createDirectory(base.resolve("migrations"));
    }

    @Test
    void foldersWithEverythingTheyMayHold() throws IOException {
        write("20240102000000_b/migration.sql", "select 2;");
        write("20240101000000_a/migration.sql", "select 1;\n");
        write("20240101000000_a/down.sql", "select -1;");
        write("20240101000000_a/README.md", "# A");
        write("20240102000000_b/rollback.sql", "");

        Migrations migrations = read();

        assertThat(migrations.layout()).isEqualTo(Layout.FOLDERS);
        assertThat(migrations.name()).isEqualTo("migrations");
        assertThat(names(migrations)).containsExactly("20240101000000_a", "20240102000000_b");
        Migration first = migrations.all().get(0);
        assertThat(first.script().text()).isEqualTo("select 1;\n");
        assertThat(first.script().checksum()).isEqualTo(Checksum.of("select 1;\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(first.script().source()).hasToString("migrations/20240101000000_a/migration.sql");
        assertThat(first.undo().map(Script::text)).contains("select -1;");
        assertThat(first.readme().orElseThrow().text()).isEqualTo("# A");
        assertThat(migrations.all().get(1).undo().map(Script::text)).contains("");
        assertThat(migrations.strays()).isEmpty();
    }

    @Test
    void folderNamesAsRealProjectsHaveThem() throws IOException {
        String[] inByteOrder = {
            "00000000000000_init",
            "01_first",
            "02_second",
            "0_init",
            "20230614345544_no_such_time",
            "20240101_day",
            "20241130164335_added_api_keys copy",
            "20251125071325430_millis",
            "202512010101_minutes",
            "20260228000000_a",
            "20260228000000_b",
            "20260301000000_x.sql",
            "manual",
            "é",
            "\uFFEE",
            "😀"
        };
        for (String name : inByteOrder) {
            write(name + "/migration.sql", "select 1;");
        }

        assertThat(names(read())).containsExactly(inByteOrder);
    }

    @Test
    void strays() throws IOException {
        write("20240101000000_a/migration.sql", "select 1;");
        write("20240102000000_data/migration.ts", "");
        write("20240103000000_case/Migration.sql", "");
        Files.createDirectories(folder.resolve("20240105000000_empty"));
        write("helpers/x.ts", "");
        write("notes.txt", "");
        write("20240104000000_loose.sql", "select 1;");
        write("migration_lock.toml", "");
        write(".gitkeep", "");
        write(".idea/x", "");

        Migrations migrations = read();

        assertThat(names(migrations)).containsExactly("20240101000000_a");
        assertThat(migrations.strays())
                .extracting(stray -> stray.name() + " " + stray.reason())
                .containsExactly(
                        "migrations/20240102000000_data " + Stray.Reason.NO_SCRIPT,
                        "migrations/20240103000000_case " + Stray.Reason.NO_SCRIPT,
                        "migrations/20240104000000_loose.sql " + Stray.Reason.LOOSE_FILE,
                        "migrations/20240105000000_empty " + Stray.Reason.NO_SCRIPT,
                        "migrations/helpers " + Stray.Reason.OTHER_FOLDER,
                        "migrations/notes.txt " + Stray.Reason.LOOSE_FILE);
        assertThat(migrations.strays())
                .extracting(Stray::holds)
                .containsExactly(
                        List.of("migration.ts"),
                        List.of("Migration.sql"),
                        List.of(),
                        List.of(),
                        List.of("x.ts"),
                        List.of());
    }

    @Test
    void bytesStayWhatTheyAre() throws IOException {
        write("1_crlf/migration.sql", "select 1;\r\nselect 2;\r\n");
        write("2_bom/migration.sql", "\uFEFFselect 1;");
        write("3_empty/migration.sql", "");

        Migrations migrations = read();

        assertThat(migrations.all())
                .extracting(migration -> migration.script().text())
                .containsExactly("select 1;\r\nselect 2;\r\n", "select 1;", "");
        Script bom = migrations.all().get(1).script();
        assertThat(bom.source().hasByteOrderMark()).isTrue();
        assertThat(bom.checksum()).isEqualTo(Checksum.of("\uFEFFselect 1;".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void myBatisScriptsRunInTheOrderOfTheirNumbers() throws IOException {
        write("20251126000000_last by name.sql", "c;\n-- //@UNDO\nundo c;\n");
        write("20251125071325430_(a), 'b': c.sql", "d;\n -- //@UNDO\n");
        write("3_no_undo.sql", "a;");
        write("010_zero.sql", "-- //@UNDO\nundo b;");
        write("bootstrap.sql", "boot;\n-- //@UNDO\nno;");
        write("onabort.sql", "abort;");
        write("notes.txt", "");
        write("20240101_shouting.SQL", "");
        write("20240102_folder.sql/x", "");

        Migrations migrations = read();

        assertThat(migrations.layout()).isEqualTo(Layout.MYBATIS);
        assertThat(names(migrations))
                .containsExactly(
                        "3_no_undo", "010_zero", "20251126000000_last by name", "20251125071325430_(a), 'b': c");
        assertThat(migrations.all())
                .extracting(migration -> migration.script().text())
                .containsExactly("a;", "", "c;\n", "d;\n");
        assertThat(migrations.all())
                .extracting(migration -> migration.undo().map(Script::text).orElse("none"))
                .containsExactly("none", "undo b;", "undo c;\n", "");
        Script undo = migrations.all().get(2).undo().orElseThrow();
        assertThat(undo.source().slice(undo.span())).isEqualTo("undo c;\n");
        assertThat(migrations.bootstrap().map(Script::text)).contains("boot;\n");
        assertThat(migrations.onAbort().map(Script::text)).contains("abort;");
        assertThat(migrations.strays())
                .extracting(stray -> stray.name() + " " + stray.reason())
                .containsExactly(
                        "migrations/20240101_shouting.SQL " + Stray.Reason.LOOSE_FILE,
                        "migrations/20240102_folder.sql " + Stray.Reason.NO_SCRIPT,
                        "migrations/notes.txt " + Stray.Reason.LOOSE_FILE);
    }

    @Test
    void myBatisScriptsBelowScripts() throws IOException {
        write("scripts/1_a.sql", "a;");
        write("scripts/README", "");
        write("environments/development.properties", "");

        Migrations migrations = read();

        assertThat(migrations.layout()).isEqualTo(Layout.MYBATIS);
        assertThat(migrations.folder()).isEqualTo(folder);
        assertThat(names(migrations)).containsExactly("1_a");
        assertThat(migrations.strays()).extracting(Stray::name).containsExactly("migrations/scripts/README");
    }

    @Test
    void aBootstrapAloneIsMyBatis() throws IOException {
        write("scripts/bootstrap.sql", "a;");

        assertThat(read().layout()).isEqualTo(Layout.MYBATIS);
        assertThat(read().all()).isEmpty();
    }

    @Test
    void noMigrationsYet() throws IOException {
        assertThat(read().layout()).isEqualTo(Layout.FOLDERS);
        write("migration_lock.toml", "provider = \"postgresql\"");
        write(".gitkeep", "");

        assertThat(read().all()).isEmpty();
        assertThat(read().strays()).isEmpty();
    }

    @Test
    void somethingElseThanMigrations() throws IOException {
        write("schema.prisma", "");
        write("seed/data.sql", "");

        problem()
                .hasMessageContaining("`migrations` holds no migrations, but `schema.prisma`, `seed/`.")
                .hasMessageContaining("`<id>_<name>/migration.sql`")
                .hasMessageContaining("`schemaChangelog.migrations`");
    }

    @Test
    void bothLayouts() throws IOException {
        write("1_a/migration.sql", "a;");
        write("2_b.sql", "b;\n-- //@UNDO\n");

        problem().hasMessageContaining("`migrations/1_a/migration.sql` and `migrations/2_b.sql`");
    }

    @Test
    void scriptsInBothPlaces() throws IOException {
        write("1_a.sql", "a;");
        write("scripts/2_b.sql", "b;");

        problem().hasMessageContaining("`migrations` and its folder `scripts`");
    }

    @Test
    void equalNumbersInMyBatisLayoutAreOrderedByName() throws IOException {
        write("1_a.sql", "a;");
        write("01_b.sql", "b;");
        write("2_c.sql", "c;");
        write("2a_d.sql", "d;");

        assertThat(names(read())).containsExactly("01_b", "1_a", "2_c", "2a_d");
        assertThat(read().sharingNumbers()).hasSize(2);
        assertThat(read().numbers(Map.of()).values())
                .extracting(BigDecimal::toString)
                .containsExactly("1", "1.5", "2", "2.5");
    }

    @Test
    void scriptsWithoutNumberInMyBatisLayoutAreNoMigrations() throws IOException {
        write("1_a.sql", "a;");
        write("V2__b.sql", "b;");
        write("notes.txt", "");

        assertThat(names(read())).containsExactly("1_a");
        assertThat(read().withoutNumber()).extracting(Stray::name).containsExactly("migrations/V2__b.sql");
    }

    @Test
    void scriptsThatUndoTheOneOfTheirNumber() throws IOException {
        write("001_teas.up.sql", "a;");
        write("001_teas.down.sql", "b;");
        write("002_cups.sql", "c;");
        write("002_rollback.sql", "d;");
        write("003_pots.sql", "e;");
        write("003_pots_rollback.sql", "f;");
        write("004_jars.sql", "g;");
        write("004_revert_lids.sql", "h;");
        write("005_rollback.sql", "i;");
        write("006_do_lids.sql", "l;");
        write("006_undo_lids.sql", "m;");

        assertThat(names(read()))
                .containsExactly(
                        "001_teas.up",
                        "002_cups",
                        "003_pots",
                        "004_jars",
                        "004_revert_lids",
                        "005_rollback",
                        "006_do_lids");
        assertThat(read().all())
                .extracting(migration -> migration.undo().map(Script::text).orElse(""))
                .containsExactly("b;", "d;", "f;", "", "", "", "m;");
        assertThat(read().areMarkedForMyBatis()).isFalse();

        write("007_caps.sql", "j;\n-- //@UNDO\nk;");
        assertThat(read().sharingNumbers())
                .as("MyBatis takes all of them for migrations")
                .hasSize(5);
    }

    @Test
    void whatCanOnlyBeMeantForMyBatis() throws IOException {
        write("1_a.sql", "a;");
        assertThat(read().areMarkedForMyBatis()).isFalse();

        write("2_b.sql", "b;\n-- //@UNDO\nc;");
        assertThat(read().areMarkedForMyBatis()).isTrue();
    }

    @Test
    void twoUndoScripts() throws IOException {
        write("1_a/migration.sql", "a;");
        write("1_a/down.sql", "");
        write("1_a/rollback.sql", "");

        problem().hasMessageContaining("`migrations/1_a` holds two undo scripts");
    }

    @Test
    void aFolderWhereAFileShouldBe() throws IOException {
        write("1_a/migration.sql/x", "");

        problem().hasMessageContaining("`migrations/1_a/migration.sql` is a folder.");
    }

    @Test
    void noFolder() throws IOException {
        Path file = Files.createFile(base.resolve("file"));

        assertThatThrownBy(() -> reader().read(base.resolve("nowhere")))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("There is no migrations folder `nowhere`.")
                .hasMessageContaining("`schemaChangelog.migrations`");
        assertThatThrownBy(() -> reader().read(file))
                .isInstanceOf(UserProblem.class)
                .hasMessageContaining("`file` is a file");
    }

    @Test
    void notUtf8() throws IOException {
        Path script = write("1_a/migration.sql", "");
        Files.write(script, new byte[] {'-', '-', (byte) 0xE9});

        problem().hasMessageContaining("`migrations/1_a/migration.sql` is not UTF-8");
    }

    private Migrations read() {
        return reader().read(folder);
    }

    private MigrationsReader reader() {
        return new MigrationsReader(new SourceReader(base));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> problem() {
        return assertThatThrownBy(this::read).isInstanceOf(UserProblem.class);
    }

    private static Iterable<String> names(Migrations migrations) {
        return migrations.ids().stream().map(MigrationId::text).toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}

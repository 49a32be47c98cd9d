package io.github.schemachangelog.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.schemachangelog.finding.UserProblem;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.reading.disk.MigrationsReader;
import io.github.schemachangelog.reading.disk.SourceReader;
import java.nio.file.Path;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UniqueNumbersTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void allThatShareANumberAreToldAtOnce() {
        write("1_a", "01_b", "2_c", "2a_d", "3_e");

        refused()
                .hasMessageContaining("`migrations/01_b.sql` and `migrations/1_a.sql` have the same number, 1; "
                        + "`migrations/2_c.sql` and `migrations/2a_d.sql` have the same number, 2.");
    }

    @Test
    void allWithoutANumberAreToldAtOnce() {
        write("1_a", "DRAFT", "seed");

        refused()
                .hasMessageContaining(
                        "`migrations/DRAFT.sql`, `migrations/seed.sql` have no number in front of their names.");
    }

    @Test
    void manyAreCounted() {
        write("1_a", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l");

        refused().hasMessageContaining("`migrations/j.sql` and 2 more have no number");
    }

    @Test
    void foldersGetNumbersFromTheirNames() {
        Workplace place = new Workplace(folder);
        place.migration("1_a", "SELECT 1;").migration("01_b", "SELECT 2;").file("migrations/seed.sql", "SELECT 3;");

        assertThatCode(() -> UniqueNumbers.demand(read())).doesNotThrowAnyException();
    }

    private void write(String... names) {
        Workplace place = new Workplace(folder);
        for (String name : names) {
            place.file("migrations/" + name + ".sql", "SELECT 1;");
        }
    }

    private Migrations read() {
        return new MigrationsReader(new SourceReader(folder)).read(folder.resolve("migrations"));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused() {
        Migrations migrations = read();
        return assertThatThrownBy(() -> UniqueNumbers.demand(migrations)).isInstanceOf(UserProblem.class);
    }
}

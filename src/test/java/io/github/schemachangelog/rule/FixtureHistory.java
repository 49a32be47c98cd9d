package io.github.schemachangelog.rule;

import io.github.schemachangelog.evidence.AppliedMigration;
import io.github.schemachangelog.evidence.Attempt;
import io.github.schemachangelog.evidence.History;
import io.github.schemachangelog.evidence.MigrationStates;
import io.github.schemachangelog.evidence.TargetStanding;
import io.github.schemachangelog.migration.Checksum;
import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.sql.ContentChecksum;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a fixture's target holds, in {@code history.txt}. Its first line names the target, {@code target staging} or
 * {@code target shop production}, where the second word makes it production. Every other line is a row:
 *
 * <pre>
 * number | name | applied at | checksum | milliseconds
 * </pre>
 *
 * or a note of a script that has come half way, from a statement to a statement:
 *
 * <pre>
 * noted | name | first | last | intent, done or failed | at | what PostgreSQL said
 * </pre>
 *
 * A name is the migration's whole name; with blanks in it, and in MyBatis' layout always, it is the description alone,
 * as MyBatis' own tools write it. The checksum is 64 hexadecimal digits, {@code same} for that of the script of this
 * name, {@code same as NAME} for that of another, or {@code -} for none. The milliseconds may be left out. Without the file, nothing is applied on
 * {@code staging}.
 */
final class FixtureHistory {
    private static final String NOTED = "noted | ";

    private final Migrations migrations;

    private FixtureHistory(Migrations migrations) {
        this.migrations = migrations;
    }

    static TargetStanding read(Path fixture, Migrations migrations) throws IOException {
        Path file = fixture.resolve("history.txt");
        List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of("target staging");
        String[] target = lines.get(0).split(" ", -1);
        boolean production = target.length == 3 && target[2].equals("production");
        if (!target[0].equals("target") || target.length != (production ? 3 : 2)) {
            throw new IllegalArgumentException(file + " begins with " + lines.get(0));
        }
        FixtureHistory history = new FixtureHistory(migrations);
        History applied = new History(lines.stream()
                .skip(1)
                .filter(line -> !line.startsWith(NOTED))
                .map(line -> history.row(line.split(" \\| ", -1)))
                .toList());
        List<Attempt> noted = lines.stream()
                .filter(line -> line.startsWith(NOTED))
                .map(line -> note(line.split(" \\| ", -1)))
                .toList();
        return new TargetStanding(
                target[1],
                production,
                MigrationStates.of(migrations, applied, ContentChecksum::of).noted(noted, false));
    }

    private static Attempt note(String... cells) {
        return new Attempt(
                cells[1].strip(),
                Integer.parseInt(cells[2].strip()),
                Integer.parseInt(cells[3].strip()),
                Checksum.of(""),
                Attempt.State.of(cells[4].strip()),
                Optional.empty(),
                1,
                cells[5].strip(),
                cells.length > 6 ? Optional.of(cells[6].strip()) : Optional.empty());
    }

    private AppliedMigration row(String... cells) {
        String name = cells[1].strip();
        boolean ofMyBatis = name.contains(" ") || migrations.layout() == Layout.MYBATIS;
        return new AppliedMigration(
                new BigDecimal(cells[0].strip()),
                name,
                cells[2].strip(),
                ofMyBatis ? Optional.empty() : Optional.of(name),
                checksum(cells[3].strip(), name),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                cells.length > 4 ? OptionalLong.of(Long.parseLong(cells[4].strip())) : OptionalLong.empty(),
                Optional.empty());
    }

    private Optional<Checksum> checksum(String written, String name) {
        if (written.equals("-")) {
            return Optional.empty();
        }
        return Optional.of(written.startsWith("same") ? ofScript(written, name) : new Checksum(written));
    }

    private Checksum ofScript(String written, String name) {
        String other = written.replaceFirst("^same( as )?", "");
        return migrations
                .find(new MigrationId(other.isEmpty() ? name : other))
                .orElseThrow(() -> new IllegalArgumentException("no script for " + name + ": " + written))
                .script()
                .checksum();
    }
}

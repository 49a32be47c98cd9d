package io.github.schemachangelog.rule;

import io.github.schemachangelog.finding.RuleInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder {@code rules/<id>/fails…} or {@code rules/<id>/passes…}: a changelog, and what a rule must say of it.
 *
 * @param folder relative to the project
 */
record Fixture(RuleInfo rule, Path folder) {
    static final Path ROOT = Path.of("src/test/resources/rules");

    /** Every fixture of every rule in the catalog. */
    static List<Fixture> all() {
        return RuleCatalog.infos().stream().flatMap(Fixture::of).toList();
    }

    static Stream<Fixture> of(RuleInfo rule) {
        return folders(ROOT.resolve(rule.id())).stream().map(folder -> new Fixture(rule, folder));
    }

    /** The folders in a folder, by name; none where it does not exist. */
    static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean fails() {
        return folder.getFileName().toString().matches("fails(-[a-z0-9-]+)?");
    }

    boolean passes() {
        return folder.getFileName().toString().matches("passes(-[a-z0-9-]+)?");
    }

    /** What the findings must say. */
    Path expected() {
        return folder.resolve("expected.txt");
    }

    /** What the changelog must be after the fixes; absent where the findings offer none. */
    Path fixed() {
        return folder.resolve("fixed.md");
    }

    @Override
    public String toString() {
        return ROOT.relativize(folder).toString();
    }
}

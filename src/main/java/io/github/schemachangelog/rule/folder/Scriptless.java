package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.Layout;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Stray;
import io.github.schemachangelog.text.Place;
import io.github.schemachangelog.text.Source;
import io.github.schemachangelog.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A folder that is named as the migrations beside it are, and lacks the script that would make it one. */
record Scriptless(MigrationId id, Stray folder) {
    private static final Set<String> UNDO_SCRIPTS = Set.of("down.sql", "rollback.sql");
    private static final String README = "readme.md";

    /**
     * Those that can be meant as nothing else: a folder that holds a program, folders, or files that keep it in Git may
     * be a migration of another tool's, or one that is yet to be written.
     */
    static List<Scriptless> among(Migrations migrations) {
        if (migrations.layout() != Layout.FOLDERS) {
            return List.of();
        }
        Set<Integer> widths = new HashSet<>();
        migrations.ids().forEach(id -> widths.add(id.digits().length()));
        return of(migrations)
                .filter(one -> widths.contains(one.id.digits().length())
                        && !one.id.name().isEmpty())
                .filter(one -> one.folder.holds().isEmpty()
                        || !one.scripts().isEmpty()
                                && one.folder.holds().stream().allMatch(Scriptless::isKnown))
                .toList();
    }

    /** Every folder that starts with digits and holds no script. */
    static Stream<Scriptless> of(Migrations migrations) {
        return migrations.strays().stream()
                .filter(stray -> stray.reason() == Stray.Reason.NO_SCRIPT)
                .map(stray -> new Scriptless(
                        new MigrationId(stray.name().substring(stray.name().lastIndexOf('/') + 1)), stray));
    }

    /** The folder's own place: there is no file to point to. */
    Place place() {
        return new Place(new Source(folder.path(), folder.name(), ""), Span.at(0));
    }

    /** What is there in the script's place. */
    String instead() {
        if (folder.holds().isEmpty()) {
            return "it is empty";
        }
        return scripts().isEmpty() ? "it holds no SQL" : "it holds `" + String.join("`, `", scripts()) + "`";
    }

    String advice() {
        List<String> others =
                scripts().stream().filter(name -> !UNDO_SCRIPTS.contains(name)).toList();
        if (folder.holds().isEmpty()) {
            return "write its `migration.sql`, or delete the folder: Git keeps no empty one, so that others lack it.";
        }
        return others.size() == 1
                ? "rename `" + others.get(0) + "` to `migration.sql` if that is its script."
                : "write its `migration.sql`, or delete the folder.";
    }

    private List<String> scripts() {
        return folder.holds().stream().filter(Scriptless::isSql).toList();
    }

    private static boolean isKnown(String name) {
        return isSql(name) || name.toLowerCase(Locale.ROOT).equals(README);
    }

    private static boolean isSql(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".sql");
    }
}

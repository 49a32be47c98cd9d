package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Scripts with numbers that undo the one of the same number, as their names tell: {@code 007_teas.down.sql} beside
 * {@code 007_teas.up.sql}, {@code 007_rollback.sql} or {@code 007_teas_rollback.sql} beside {@code 007_teas.sql}. MyBatis knows no
 * such scripts: it would run them as migrations.
 */
final class UndoScripts {
    private static final String WORDS = "(?:rollback|undo|down|revert)";
    private static final Pattern ALONE = Pattern.compile(WORDS);
    private static final Pattern BEFORE = Pattern.compile("^" + WORDS + "[_.-]");
    private static final Pattern BEHIND = Pattern.compile("[_.-]" + WORDS + "$");
    private static final Pattern FORWARD = Pattern.compile("^(?:up|do)[_.-]|[_.-](?:up|do)$");

    private UndoScripts() {}

    /** The same folder, without the migrations that are undo scripts of others, which have them. */
    static Migrations paired(Migrations migrations) {
        Map<MigrationId, Migration> undoOf = new HashMap<>();
        migrations.sharingNumbers().forEach(sharing -> pair(sharing, undoOf));
        Set<MigrationId> undos = new HashSet<>();
        undoOf.values().forEach(undo -> undos.add(undo.id()));
        return migrations.with(migrations.all().stream()
                .filter(migration -> !undos.contains(migration.id()))
                .map(migration -> with(migration, Optional.ofNullable(undoOf.get(migration.id()))))
                .toList());
    }

    /** Those of one number; what could undo several undoes none, and of several that undo the same the first does. */
    private static void pair(List<Migration> same, Map<MigrationId, Migration> undoOf) {
        List<Migration> forward = new ArrayList<>();
        List<Migration> undos = new ArrayList<>();
        same.forEach(migration -> (isUndo(name(migration)) ? undos : forward).add(migration));
        Map<String, List<Migration>> byName = new HashMap<>();
        forward.forEach(migration -> byName.computeIfAbsent(
                        FORWARD.matcher(name(migration)).replaceFirst(""), name -> new ArrayList<>())
                .add(migration));
        for (Migration undo : undos) {
            String name = name(undo);
            List<Migration> undone = ALONE.matcher(name).matches()
                    ? forward
                    : Stream.of(BEFORE, BEHIND)
                            .map(word -> word.matcher(name).replaceFirst(""))
                            .distinct()
                            .flatMap(rest -> byName.getOrDefault(rest, List.of()).stream())
                            .toList();
            if (undone.size() == 1) {
                undoOf.putIfAbsent(undone.get(0).id(), undo);
            }
        }
    }

    private static Migration with(Migration migration, Optional<Migration> undo) {
        return undo.isEmpty()
                ? migration
                : new Migration(
                        migration.id(),
                        migration.script(),
                        Optional.of(undo.get().script()),
                        migration.readme());
    }

    private static boolean isUndo(String name) {
        return ALONE.matcher(name).matches()
                || BEFORE.matcher(name).find()
                || BEHIND.matcher(name).find();
    }

    private static String name(Migration migration) {
        return migration.id().name().toLowerCase(Locale.ROOT);
    }
}

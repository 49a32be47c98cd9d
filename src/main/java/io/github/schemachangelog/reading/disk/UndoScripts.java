package io.github.schemachangelog.reading.disk;

import io.github.schemachangelog.migration.Migration;
import io.github.schemachangelog.migration.MigrationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
    private static final Pattern FORWARD = Pattern.compile("[_.-]up$");

    private UndoScripts() {}

    /** The same migrations, without those that are undo scripts of others, which have them. */
    static List<Migration> paired(List<Migration> migrations) {
        Map<String, List<Migration>> byNumber = new HashMap<>();
        migrations.forEach(migration -> byNumber.computeIfAbsent(migration.id().number(), number -> new ArrayList<>())
                .add(migration));
        Map<MigrationId, Migration> undoOf = new HashMap<>();
        Set<MigrationId> undos = new HashSet<>();
        for (Migration migration : migrations) {
            List<Migration> same = byNumber.getOrDefault(migration.id().number(), List.of());
            Optional<Migration> undone = same.size() < 2 ? Optional.empty() : undone(migration, same);
            if (undone.isPresent() && undoOf.putIfAbsent(undone.get().id(), migration) == null) {
                undos.add(migration.id());
            }
        }
        return migrations.stream()
                .filter(migration -> !undos.contains(migration.id()))
                .map(migration -> with(migration, Optional.ofNullable(undoOf.get(migration.id()))))
                .toList();
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

    /** The only one of the same number that a name says it undoes. */
    private static Optional<Migration> undone(Migration undo, List<Migration> same) {
        String name = name(undo);
        List<Migration> others = same.stream()
                .filter(other -> !other.id().equals(undo.id()) && !isUndo(name(other)))
                .filter(other -> ALONE.matcher(name).matches() || isOf(name, name(other)))
                .toList();
        return isUndo(name) && others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
    }

    private static boolean isUndo(String name) {
        return ALONE.matcher(name).matches()
                || BEFORE.matcher(name).find()
                || BEHIND.matcher(name).find();
    }

    private static boolean isOf(String undo, String name) {
        String forward = FORWARD.matcher(name).replaceFirst("");
        return BEFORE.matcher(undo).replaceFirst("").equals(forward)
                || BEHIND.matcher(undo).replaceFirst("").equals(forward);
    }

    private static String name(Migration migration) {
        return migration.id().name().toLowerCase(Locale.ROOT);
    }
}

package io.github.schemachangelog.rule.folder;

import io.github.schemachangelog.migration.MigrationId;
import io.github.schemachangelog.migration.Migrations;
import io.github.schemachangelog.migration.Stray;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Scripts that are kept, and no migrations any more: in a folder such as {@code archive}, or behind another ending, as in
 * {@code 007_add_teas.sql.disabled}.
 */
final class LaidAside {
    private static final String SUFFIX = ".sql";
    private static final Pattern UNDO = Pattern.compile("(?i)(down|undo|rollback|revert)s?");

    private final Map<String, Stray> byName = new HashMap<>();

    private LaidAside(Migrations migrations) {
        Set<String> present = migrations.ids().stream().map(MigrationId::text).collect(Collectors.toSet());
        for (Stray stray : migrations.strays()) {
            names(stray, present).forEach(name -> byName.putIfAbsent(name, stray));
        }
    }

    static LaidAside among(Migrations migrations) {
        return new LaidAside(migrations);
    }

    boolean holds(MigrationId id) {
        return byName.containsKey(id.text());
    }

    /** What is said of a script behind "it is"; empty where none is kept. */
    Optional<String> whereabouts(MigrationId id) {
        return Optional.ofNullable(byName.get(id.text()))
                .map(stray -> (stray.reason() == Stray.Reason.OTHER_FOLDER ? "in `" : "`") + stray.name() + "`");
    }

    /** Of which migrations a folder or a file can keep the scripts. */
    private static List<String> names(Stray stray, Set<String> present) {
        String name = stray.name().substring(stray.name().lastIndexOf('/') + 1);
        return switch (stray.reason()) {
            case OTHER_FOLDER -> isBeside(name, stray, present) ? List.of() : inside(stray);
            case LOOSE_FILE -> {
                int ending = name.indexOf(SUFFIX + ".");
                yield ending < 0 ? List.of() : List.of(name.substring(0, ending));
            }
            case NO_NUMBER, NO_SCRIPT -> List.of();
        };
    }

    private static List<String> inside(Stray folder) {
        return folder.holds().stream().map(LaidAside::withoutSuffix).toList();
    }

    /** Whether a folder has scripts for migrations that are there, to undo or to test them. */
    private static boolean isBeside(String name, Stray folder, Set<String> present) {
        return UNDO.matcher(name).matches()
                || folder.holds().stream()
                        .anyMatch(file -> file.endsWith(SUFFIX) && present.contains(withoutSuffix(file)));
    }

    private static String withoutSuffix(String file) {
        return file.endsWith(SUFFIX) ? file.substring(0, file.length() - SUFFIX.length()) : file;
    }
}

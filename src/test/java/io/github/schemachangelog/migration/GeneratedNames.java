package io.github.schemachangelog.migration;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Names as real folders have them and as nobody would write them, crowded so that they meet. */
final class GeneratedNames {
    private static final List<String> STAMPS = List.of(
            "20240101000000",
            "20240101000001",
            "20240101000002",
            "20249999999999",
            "20250000000000",
            "20251125071325",
            "00000000000000",
            "00000000000001",
            "99999999999999");
    private static final List<String> SEPARATORS = List.of("_", "_", "_", "", " ", "-", ".", "Z", "é", "😀", "\uFFFD");
    private static final List<String> RESTS = List.of("init", "a", "b", "add users", "x.sql", "0", "9", "");

    private final Random random;

    GeneratedNames(long seed) {
        random = new Random(seed);
    }

    /** Up to thirty different names, in order. */
    List<MigrationId> some() {
        Set<MigrationId> ids = new TreeSet<>();
        int count = 1 + random.nextInt(30);
        for (int i = 0; i < count; i++) {
            String name = digits() + one(SEPARATORS) + one(RESTS);
            ids.add(new MigrationId(name.isBlank() ? "0_init" : name));
        }
        return List.copyOf(ids);
    }

    private String digits() {
        String stamp = one(STAMPS);
        return switch (random.nextInt(9)) {
            case 0 -> stamp.substring(0, 8);
            case 1 -> stamp.substring(0, 10);
            case 2 -> stamp.substring(0, 12);
            case 3 -> stamp + random.nextInt(100);
            case 4 -> stamp + (100 + random.nextInt(900));
            case 5 -> stamp.substring(0, random.nextInt(14));
            case 6 -> String.valueOf(random.nextInt(100));
            default -> stamp;
        };
    }

    private <T> T one(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }
}

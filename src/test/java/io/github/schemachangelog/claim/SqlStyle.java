package io.github.schemachangelog.claim;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * How somebody writes SQL.
 *
 * @param prisma everything quoted, a statement for each thing, comments above; else by hand
 * @param schema in front of tables, with its dot; may be empty
 * @param lower whether key words are in lower case
 * @param guarded whether it says IF NOT EXISTS
 */
record SqlStyle(boolean prisma, String schema, boolean lower, boolean guarded) {
    static SqlStyle of(Random random) {
        boolean prisma = random.nextBoolean();
        String schema = random.nextInt(4) == 0 ? "public." : "";
        return new SqlStyle(prisma, schema, !prisma && random.nextBoolean(), !prisma && random.nextInt(4) == 0);
    }

    /** A name of two words as this style writes it. */
    String styled(String snake) {
        if (!prisma) {
            return snake;
        }
        String[] words = snake.split("_", -1);
        StringBuilder camel = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            camel.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
        }
        return camel.toString();
    }

    String name(String name) {
        boolean plain = name.equals(name.toLowerCase(Locale.ROOT));
        return prisma || !plain ? "\"" + name + "\"" : name;
    }

    String names(List<String> names) {
        return names.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String table(String name) {
        return (prisma && !schema.isEmpty() ? "\"public\"." : schema) + name(name);
    }

    /** Key words in the case of this style. */
    String words(String sql) {
        return lower ? sql.toLowerCase(Locale.ROOT) : sql;
    }

    String unlessThere() {
        return guarded ? words("IF NOT EXISTS ") : "";
    }
}

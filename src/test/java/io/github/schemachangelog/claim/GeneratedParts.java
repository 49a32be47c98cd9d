package io.github.schemachangelog.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Makes tables, columns and indexes by chance.
 *
 * @param style in which they are written
 */
record GeneratedParts(Random random, SqlStyle style, NamePool names) {
    Deed.NewTable table(int width, List<Deed.NewEnum> enums) {
        List<GeneratedColumn> columns = new ArrayList<>();
        columns.add(new GeneratedColumn("id", text("id").type(), false, Optional.empty(), false));
        for (int i = 0; i < width; i++) {
            columns.add(column(enums));
        }
        columns.add(new GeneratedColumn(
                style.styled("created_at"),
                GeneratedType.ALL.get(style.prisma() ? 9 : 10),
                false,
                Optional.of(style.prisma() ? "CURRENT_TIMESTAMP" : "now()"),
                false));
        return new Deed.NewTable(names.table(), columns);
    }

    /** A column, of one of the enums where there are some. */
    GeneratedColumn column(List<Deed.NewEnum> enums) {
        GeneratedType type = enums.isEmpty() || random.nextBoolean()
                ? GeneratedType.any(random)
                : GeneratedType.of(pick(enums), style);
        boolean some = random.nextInt(3) == 0 && !type.defaults().isEmpty();
        return new GeneratedColumn(
                names.column(),
                type,
                random.nextInt(3) > 0,
                some ? Optional.of(pick(type.defaults())) : Optional.empty(),
                random.nextInt(12) == 0);
    }

    static GeneratedColumn text(String name) {
        return new GeneratedColumn(name, GeneratedType.ALL.get(0), true, Optional.empty(), false);
    }

    /** An index; the number makes its name one of its own. */
    Deed.NewIndex index(String table, List<String> columns, int number) {
        boolean unique = number > 0 && random.nextInt(3) == 0;
        boolean partial = random.nextInt(5) == 0;
        String key = style.name(columns.get(0));
        String where =
                random.nextBoolean() ? key + " IS NOT NULL" : key + " = 'OPEN' AND " + style.name("id") + " > 'a'";
        String separator = style.prisma() && random.nextInt(6) == 0 ? "." : "_";
        return new Deed.NewIndex(
                table + separator + String.join("_", columns) + number + "_idx",
                table,
                columns,
                unique,
                partial ? Optional.of(where) : Optional.empty(),
                !partial && random.nextInt(8) == 0);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}

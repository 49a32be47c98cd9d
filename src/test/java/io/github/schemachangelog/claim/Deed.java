package io.github.schemachangelog.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One thing that a generated migration does, or that its entry says of it. */
sealed interface Deed {
    /** The statement that does it, without a semicolon. */
    String sql(SqlStyle style);

    /** What Prisma writes above it. */
    default String comment() {
        return "AlterTable";
    }

    private static String alter(SqlStyle style, String table, String action) {
        return style.words("ALTER TABLE ") + style.table(table) + " " + action;
    }

    record NewTable(String table, List<GeneratedColumn> columns) implements Deed {
        public NewTable {
            columns = List.copyOf(columns);
        }

        @Override
        public String sql(SqlStyle style) {
            String key = style.words(style.prisma() ? "CONSTRAINT " : "")
                    + (style.prisma() ? style.name(table + "_pkey") + " " : "")
                    + style.words("PRIMARY KEY (") + style.name("id") + ")";
            String members = columns.stream().map(column -> column.sql(style)).collect(Collectors.joining(",\n    "));
            return style.words("CREATE TABLE ") + style.unlessThere() + style.table(table) + " (\n    " + members
                    + ",\n    " + key + "\n)";
        }

        @Override
        public String comment() {
            return "CreateTable";
        }
    }

    record DroppedTable(String table) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return style.words("DROP TABLE ") + style.table(table);
        }

        @Override
        public String comment() {
            return "DropTable";
        }
    }

    record RenamedTable(String table, String newName) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return alter(style, table, style.words("RENAME TO ") + style.name(newName));
        }
    }

    record NewColumn(String table, GeneratedColumn column) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return alter(style, table, style.words("ADD COLUMN ") + style.unlessThere() + column.sql(style));
        }
    }

    record DroppedColumn(String table, String column) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return alter(style, table, style.words("DROP COLUMN ") + style.name(column));
        }
    }

    record RenamedColumn(String table, String column, String newName) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return alter(
                    style,
                    table,
                    style.words("RENAME COLUMN ") + style.name(column) + style.words(" TO ") + style.name(newName));
        }
    }

    record RetypedColumn(String table, String column, GeneratedType from, GeneratedType to) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return alter(
                    style,
                    table,
                    style.words("ALTER COLUMN ") + style.name(column) + style.words(" SET DATA TYPE " + to.sql()));
        }
    }

    record Renullified(String table, String column, boolean nullable) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            String action = nullable ? " DROP NOT NULL" : " SET NOT NULL";
            return alter(style, table, style.words("ALTER COLUMN ") + style.name(column) + style.words(action));
        }
    }

    record NewIndex(
            String index, String table, List<String> columns, boolean unique, Optional<String> where, boolean apart)
            implements Deed {
        public NewIndex {
            columns = List.copyOf(columns);
        }

        @Override
        public String sql(SqlStyle style) {
            return style.words("CREATE " + (unique ? "UNIQUE " : "") + "INDEX " + (apart ? "CONCURRENTLY " : ""))
                    + style.unlessThere() + style.name(index) + style.words(" ON ") + style.table(table)
                    + (style.prisma() ? "" : " ") + "(" + style.names(columns) + ")"
                    + where.map(condition -> style.words(" WHERE ") + "(" + condition + ")")
                            .orElse("");
        }

        @Override
        public String comment() {
            return "CreateIndex";
        }
    }

    record DroppedIndex(String index) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return style.words("DROP INDEX ") + style.name(index);
        }

        @Override
        public String comment() {
            return "DropIndex";
        }
    }

    record NewForeignKey(
            String name, String table, String column, String target, String targetColumn, Optional<String> onDelete)
            implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return alter(
                    style,
                    table,
                    style.words("ADD CONSTRAINT ") + style.name(name) + style.words(" FOREIGN KEY (")
                            + style.name(column) + style.words(") REFERENCES ") + style.table(target) + "("
                            + style.name(targetColumn) + ")"
                            + style.words(onDelete.map(action -> " ON DELETE " + action)
                                    .orElse(""))
                            + style.words(style.prisma() ? " ON UPDATE CASCADE" : ""));
        }

        @Override
        public String comment() {
            return "AddForeignKey";
        }
    }

    record NewUnique(String name, String table, List<String> columns) implements Deed {
        public NewUnique {
            columns = List.copyOf(columns);
        }

        @Override
        public String sql(SqlStyle style) {
            String key = style.words("ADD CONSTRAINT ") + style.name(name) + style.words(" UNIQUE (");
            return alter(style, table, key + style.names(columns) + ")");
        }
    }

    record NewCheck(String name, String table, String column) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            String check = style.words("ADD CONSTRAINT ") + style.name(name) + style.words(" CHECK (");
            return alter(style, table, check + style.name(column) + style.words(" IS NOT NULL)"));
        }
    }

    record NewEnum(String type, List<String> values) implements Deed {
        public NewEnum {
            values = List.copyOf(values);
        }

        @Override
        public String sql(SqlStyle style) {
            return style.words("CREATE TYPE ") + style.name(type) + style.words(" AS ENUM (")
                    + values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", ")) + ")";
        }

        @Override
        public String comment() {
            return "CreateEnum";
        }
    }

    record NewEnumValue(String type, String value) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return style.words("ALTER TYPE ") + style.name(type) + style.words(" ADD VALUE ") + "'" + value + "'";
        }

        @Override
        public String comment() {
            return "AlterEnum";
        }
    }

    record Secured(String table) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return alter(style, table, style.words("ENABLE ROW LEVEL SECURITY"));
        }
    }

    record DroppedEnum(String type) implements Deed {
        @Override
        public String sql(SqlStyle style) {
            return style.words("DROP TYPE ") + style.name(type);
        }

        @Override
        public String comment() {
            return "DropEnum";
        }
    }
}

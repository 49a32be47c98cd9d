package io.github.schemachangelog.deployment;

/** Scripts that are easily cut at the wrong place, changed on their way, or run in the wrong transactions. */
enum HostileScript {
    DOLLAR_QUOTES("""
            CREATE FUNCTION outer_one() RETURNS text LANGUAGE plpgsql AS $outer$
            DECLARE inner_one text := $inner$; -- not a comment; '$inner$;

            BEGIN
              EXECUTE 'SELECT ''a;b'' -- c';
              RETURN inner_one || $$;$$;
            END
            $outer$;
            DO $$ BEGIN CREATE TABLE made_by_do (v text DEFAULT '$$;'';'); END $$;
            """.replace("'$$;'';'", "'$;'';'")),
    LITERALS("""
            CREATE TABLE notes (v text);
            INSERT INTO notes VALUES ('first

            -- no comment;
            /* nor this; */
              // indented, with blanks behind   \s
            ${changelog} :name ? ?? {d ''2026-01-01''} \\n'), (E'it\\'s; \\\\ here'), (U&'d\\0061t\\+000061;');
            COMMENT ON TABLE notes IS 'a;
            b';
            """),
    CARRIAGE_RETURNS("""
            -- a comment; with a semicolon
            CREATE TABLE lines (v text);
            INSERT INTO lines VALUES ('one
            two

            three');
            CREATE FUNCTION crlf() RETURNS int LANGUAGE sql AS $$
              SELECT 1; -- one

              SELECT 2
            $$;
            """.replace("\n", "\r\n")),
    COMMENTS("""
            /* outer; /* nested; */ still; */ CREATE TABLE "odd;name" ("a""b;" int, -- why; 'not'
              c int /* ; ' */);
            -- CREATE TABLE never (v int);
            """),
    ADDED_VALUE("""
            CREATE TYPE mood AS ENUM ('sad', 'happy');
            CREATE TABLE people (mood mood DEFAULT 'happy');
            ALTER TYPE mood ADD VALUE 'calm' BEFORE 'happy';
            ALTER TYPE mood ADD VALUE IF NOT EXISTS 'glad';
            INSERT INTO people VALUES ('calm');
            ALTER TABLE people ALTER COLUMN mood SET DEFAULT 'calm';
            """),
    CONCURRENTLY("""
            CREATE TABLE things (a int, b int);
            INSERT INTO things VALUES (1, 2);
            CREATE INDEX CONCURRENTLY things_a ON things (a) WHERE b > 1;
            ALTER TABLE things ADD COLUMN c int;
            CREATE UNIQUE INDEX CONCURRENTLY things_b ON things (b DESC NULLS LAST) INCLUDE (c);
            DROP INDEX CONCURRENTLY things_a;
            VACUUM things;
            """),
    OWN_TRANSACTION("""
            BEGIN;
            CREATE TABLE kept (v int);
            SAVEPOINT here;
            CREATE TABLE undone (v int);
            ROLLBACK TO here;
            COMMIT;
            START TRANSACTION ISOLATION LEVEL SERIALIZABLE;
            CREATE TABLE dropped (v int);
            ROLLBACK;
            CREATE TABLE behind (v int);
            """),
    ATOMIC_BODIES("""
            CREATE TABLE t (a int);
            CREATE FUNCTION body(x int) RETURNS int LANGUAGE sql
            BEGIN ATOMIC
              INSERT INTO t VALUES (x);
              SELECT CASE WHEN x > 1 THEN 2 ELSE 3 END;
            END;
            CREATE PROCEDURE p() LANGUAGE plpgsql AS 'BEGIN INSERT INTO t VALUES (7); COMMIT; END';
            CREATE RULE twice AS ON UPDATE TO t DO ALSO (INSERT INTO t VALUES (1); DELETE FROM t WHERE a = 2);
            """),
    ONE_LINE("CREATE TABLE a (v int);;CREATE TABLE b (v int); ; CREATE VIEW w AS SELECT v FROM a -- the end"),
    SESSION("""
            CREATE SCHEMA shop;
            SET search_path TO shop, public;
            CREATE TEMP TABLE passing (v int);
            CREATE TABLE items (price numeric(10, 2) CHECK (price >= 0), total numeric GENERATED ALWAYS AS (price * 2) STORED);
            SET standard_conforming_strings TO on;
            CREATE DOMAIN code AS varchar(12) DEFAULT 'x;';
            ALTER TABLE items ADD CONSTRAINT later CHECK (price < 100) NOT VALID;
            """);

    private final String text;

    HostileScript(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}

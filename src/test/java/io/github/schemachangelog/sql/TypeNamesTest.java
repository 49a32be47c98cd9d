package io.github.schemachangelog.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemachangelog.text.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypeNamesTest {
    /** The right side is what PostgreSQL's {@code format_type} answered. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    INT                          | integer
                    int2                         | smallint
                    Boolean                      | boolean
                    float                        | double precision
                    float(10)                    | real
                    float(30)                    | double precision
                    DEC(5,2)                     | numeric(5,2)
                    DECIMAL (10, 2)              | numeric(10,2)
                    numeric(5)                   | numeric(5,0)
                    VARCHAR(32)                  | character varying(32)
                    national char varying (4)    | character varying(4)
                    char                         | character(1)
                    CHAR(5)                      | character(5)
                    "char"                       | "char"
                    bit varying                  | bit varying
                    bit                          | bit(1)
                    timestamp(3)                 | timestamp(3) without time zone
                    TIMESTAMP (3) WITH TIME ZONE | timestamp(3) with time zone
                    timestamptz                  | timestamp with time zone
                    timetz(2)                    | time(2) with time zone
                    interval year to month       | interval year to month
                    text[3][4]                   | text[]
                    int array[3]                 | integer[]
                    pg_catalog.varchar(3)        | character varying(3)
                    JSONB                        | jsonb
                    """)
    void spelling(String written, String expected) {
        Words words = new Splitter(written, new Span(0, written.length()))
                .split()
                .statements()
                .get(0);
        assertThat(TypeNames.normalised(words)).isEqualTo(expected);
    }
}

package io.github.schemachangelog.evidence;

import io.github.schemachangelog.text.Span;

/** Something in a script that psql carries out itself, so that it cannot run over JDBC. */
public record PsqlOnly(Span span, Kind kind) {
    /** What it is. */
    public enum Kind {
        /** A line that starts with a backslash: {@code \i other.sql}, {@code \gexec}. */
        BACKSLASH_COMMAND,
        /** {@code COPY … FROM stdin} with its data in the script. */
        COPY_FROM_STDIN
    }
}

package io.github.schemachangelog.command;

import java.nio.file.Path;
import java.util.Optional;

/**
 * On which PostgreSQL to rehearse.
 *
 * @param mode {@code required} or {@code auto}: whether a build goes on where no PostgreSQL can be had
 * @param postgresVersion of the embedded server: {@code 18}, or a full version of its binaries
 * @param url of a server on which databases may be created; empty for the embedded one
 * @param username for that server; may be empty
 * @param password for that server; may be empty
 * @param keep whether the database on that server stays
 * @param environment whose variables stand in scripts of MyBatis' layout; may be empty
 * @param inMemory whether the embedded server's data may lie in memory, where there is room
 * @param baseline a script that makes what is there before the first migration
 */
public record ScratchRequest(
        String mode,
        String postgresVersion,
        String url,
        String username,
        String password,
        boolean keep,
        String environment,
        boolean inMemory,
        Optional<Path> baseline) {
    /** Without the password. */
    @Override
    public String toString() {
        return "ScratchRequest[" + mode + ", " + postgresVersion + "]";
    }
}

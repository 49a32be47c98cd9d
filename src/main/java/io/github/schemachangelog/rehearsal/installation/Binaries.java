package io.github.schemachangelog.rehearsal.installation;

import java.nio.file.Path;

/** Where PostgreSQL's binaries come from; asked only when the cache does not hold them unpacked. */
@FunctionalInterface
public interface Binaries {
    /** The jar of a build, which holds one {@code .txz} archive. */
    Path jar(PostgresBuild build);
}

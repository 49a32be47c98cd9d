package io.github.schemachangelog.rehearsal.installation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A platform that PostgreSQL binaries are published for.
 *
 * @param name the end of the artifact's name: {@code linux-amd64}
 */
public record Platform(String name) {
    private static final Map<String, String> LINUX = Map.ofEntries(
            Map.entry("amd64", "amd64"),
            Map.entry("x86_64", "amd64"),
            Map.entry("i386", "i386"),
            Map.entry("i586", "i386"),
            Map.entry("i686", "i386"),
            Map.entry("x86", "i386"),
            Map.entry("aarch64", "arm64v8"),
            Map.entry("arm64", "arm64v8"),
            Map.entry("arm", "arm32v7"),
            Map.entry("ppc64le", "ppc64le"));

    /** The platform of this Java; empty where no binaries are published. */
    public static Optional<Platform> current() {
        return of(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), hasMusl());
    }

    /**
     * The platform for Java's words.
     *
     * @param os {@code os.name}
     * @param arch {@code os.arch}
     * @param musl whether the C library is musl, as on Alpine
     */
    static Optional<Platform> of(String os, String arch, boolean musl) {
        String system = os.toLowerCase(Locale.ROOT);
        String machine = arch.toLowerCase(Locale.ROOT);
        if (system.startsWith("linux")) {
            return Optional.ofNullable(LINUX.get(machine))
                    .map(known -> new Platform("linux-" + known + (musl ? "-alpine" : "")));
        }
        boolean amd64 = machine.equals("amd64") || machine.equals("x86_64");
        if (system.startsWith("mac") || system.startsWith("darwin")) {
            boolean arm64 = machine.equals("aarch64") || machine.equals("arm64");
            return amd64 || arm64
                    ? Optional.of(new Platform(arm64 ? "darwin-arm64v8" : "darwin-amd64"))
                    : Optional.empty();
        }
        return system.startsWith("windows") && amd64 ? Optional.of(new Platform("windows-amd64")) : Optional.empty();
    }

    boolean isWindows() {
        return name.startsWith("windows");
    }

    private static boolean hasMusl() {
        Path libraries = Path.of("/lib");
        if (!Files.isDirectory(libraries)) {
            return false;
        }
        try (DirectoryStream<Path> loaders = Files.newDirectoryStream(libraries, "ld-musl-*")) {
            return loaders.iterator().hasNext();
        } catch (IOException e) {
            // A /lib that cannot be listed says nothing; glibc is by far the more common.
            return false;
        }
    }

    @Override
    public String toString() {
        return name;
    }
}

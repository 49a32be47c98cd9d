package io.github.schemachangelog.rehearsal.installation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The {@code .txz} in a jar of PostgreSQL binaries. */
final class BinariesArchive {
    private static final int OWNER_MAY_EXECUTE = 0100;
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-r--r--");
    private static final Set<PosixFilePermission> PROGRAM = PosixFilePermissions.fromString("rwxr-xr-x");

    private BinariesArchive() {}

    /** @throws IOException also where the jar holds no archive, or the archive an entry that leaves the folder */
    static void unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry archive = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(jar.getFileName() + " holds no .txz archive"));
            try (InputStream packed = new BufferedInputStream(zip.getInputStream(archive), 1 << 16);
                    TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
                for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path to = inside(folder, folder.resolve(entry.getName()));
        if (entry.isDirectory()) {
            createPublic(to);
            return;
        }
        createPublic(Objects.requireNonNull(to.getParent()));
        if (entry.isSymbolicLink()) {
            inside(folder, to.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(to, inside(folder, folder.resolve(entry.getLinkName())));
        } else {
            Files.copy(tar, to);
            if (FileTree.isPosix(to)) {
                boolean program = (entry.getMode() & OWNER_MAY_EXECUTE) != 0;
                Files.setPosixFilePermissions(to, program ? PROGRAM : FILE);
            }
        }
    }

    /** Whatever the umask says: PostgreSQL may run as another user than the one who unpacks it. */
    private static void createPublic(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            createPublic(Objects.requireNonNull(folder.getParent()));
            FileTree.createPublic(folder);
        }
    }

    private static Path inside(Path folder, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException("the archive names " + path + ", which is outside of its folder");
        }
        return normal;
    }
}

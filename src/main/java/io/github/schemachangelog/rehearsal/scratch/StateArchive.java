package io.github.schemachangelog.rehearsal.scratch;

import io.github.schemachangelog.rehearsal.installation.Account;
import io.github.schemachangelog.rehearsal.installation.FileTree;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A server's data folder as one file. Its thousands of small files take long to make and longer to delete, and most of
 * what they hold is zeros. The format brings a checksum of what each file holds, and its last entry one of their names.
 */
final class StateArchive {
    /** The last entry: a file that was cut short between two entries lacks it. */
    private static final String END = "end-of-archive";

    private static final int BUFFER = 1 << 16;

    private StateArchive() {}

    /** Packs a folder, empty folders too. */
    static void pack(Path data, Path archive) throws IOException {
        try (ZipOutputStream zip =
                new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(archive), BUFFER))) {
            zip.setLevel(Deflater.BEST_SPEED);
            CRC32 names = new CRC32();
            Files.walkFileTree(data, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                        throws IOException {
                    if (!folder.equals(data)) {
                        put(name(data, folder) + "/");
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    put(name(data, file));
                    Files.copy(file, zip);
                    return FileVisitResult.CONTINUE;
                }

                private void put(String name) throws IOException {
                    zip.putNextEntry(new ZipEntry(name));
                    add(names, name);
                }
            });
            zip.putNextEntry(new ZipEntry(end(names)));
        }
    }

    /**
     * Makes the folder that was packed.
     *
     * @param account whose the files shall be
     * @throws ZipException or EOFException for an archive that is damaged; what was made until then is left
     */
    static void unpack(Path archive, Path data, Account account) throws IOException {
        FileTree.createPrivate(data);
        account.own(data);
        try (InputStream file = Files.newInputStream(archive);
                ZipInputStream zip = new ZipInputStream(new BufferedInputStream(file, BUFFER))) {
            CRC32 names = new CRC32();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(end(names))) {
                    return;
                }
                add(names, entry.getName());
                Path path = data.resolve(entry.getName()).normalize();
                if (!path.startsWith(data)) {
                    throw new ZipException("`" + entry.getName() + "` lies outside of the archive");
                }
                if (entry.isDirectory()) {
                    Files.createDirectory(path);
                } else {
                    Files.copy(zip, path);
                }
                account.own(path);
            }
        }
        throw new ZipException("the archive has no end, or another one");
    }

    private static void add(CRC32 names, String name) {
        names.update(name.getBytes(StandardCharsets.UTF_8));
        names.update(0);
    }

    private static String end(CRC32 names) {
        return END + Long.toHexString(names.getValue());
    }

    private static String name(Path data, Path inside) {
        return data.relativize(inside).toString().replace('\\', '/');
    }
}

package io.github.schemachangelog.rehearsal.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class BinariesArchiveTest {
    @TempDir
    private Path temporary = Path.of("");

    @Test
    void unpacksFilesProgramsAndLinks() throws IOException {
        Path jar = jar(tar -> {
            file(tar, "bin/postgres", 0755);
            file(tar, "lib/libpq.so.5", 0644);
            link(tar, "lib/libpq.so", "libpq.so.5");
        });
        Path folder = Files.createDirectory(temporary.resolve("server"));

        BinariesArchive.unpack(jar, folder);

        assertThat(folder.resolve("bin/postgres")).hasContent("bin/postgres").isExecutable();
        assertThat(folder.resolve("lib/libpq.so")).isSymbolicLink().hasContent("lib/libpq.so.5");
    }

    @Test
    void refusesToLeaveItsFolder() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("server"));

        assertThatThrownBy(() -> BinariesArchive.unpack(jar(tar -> file(tar, "../escaped", 0644)), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> BinariesArchive.unpack(jar(tar -> link(tar, "lib/x", "../../escaped")), folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("outside");
        assertThat(temporary.resolve("escaped")).doesNotExist();
    }

    @Test
    void saysWhenAJarHoldsNoArchive() throws IOException {
        Path jar = temporary.resolve("empty.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
        }

        assertThatThrownBy(() -> BinariesArchive.unpack(jar, temporary)).hasMessage("empty.jar holds no .txz archive");
    }

    private interface Filler {
        void fill(TarArchiveOutputStream tar) throws IOException;
    }

    private Path jar(Filler filler) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream xz = new XZOutputStream(packed, new LZMA2Options(0));
                TarArchiveOutputStream tar = new TarArchiveOutputStream(xz)) {
            filler.fill(tar);
        }
        Path jar = Files.createTempFile(temporary, "binaries", ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            zip.putNextEntry(new ZipEntry("postgres-linux-x86_64.txz"));
            zip.write(packed.toByteArray());
        }
        return jar;
    }

    private static void file(TarArchiveOutputStream tar, String name, int mode) throws IOException {
        byte[] content = name.getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(name, true);
        entry.setSize(content.length);
        entry.setMode(mode);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static void link(TarArchiveOutputStream tar, String name, String to) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(to);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }
}

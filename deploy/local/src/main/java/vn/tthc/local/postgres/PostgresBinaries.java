package vn.tthc.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import vn.tthc.local.process.Disk;
import vn.tthc.local.process.Failure;

/** The server's programs, unpacked once from the Maven artifact for this kind of machine. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    /** The folder with {@code bin/postgres}; unpacks it if that has not been done. */
    static Path unpackedIn(Path folder) {
        if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
            var draft = folder.resolveSibling(folder.getFileName() + ".new");
            Disk.deleteTree(draft);
            Disk.deleteTree(folder);
            try (var archive = open()) {
                unpack(archive, draft);
                Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return folder;
    }

    private static TarArchiveInputStream open() throws IOException {
        var name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        var stream = PostgresBinaries.class.getResourceAsStream("/" + name);
        if (stream == null) {
            throw new Failure("There is no PostgreSQL for this kind of machine among the dependencies (" + name + ")");
        }
        return new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(stream)));
    }

    static String archiveName(String system, String processor) {
        var kernel = system.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var arch = switch (processor) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> processor;
        };
        return "postgres-" + kernel + "-" + arch + ".txz";
    }

    private static void unpack(TarArchiveInputStream archive, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            var target = folder.resolve(entry.getName()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("An archive entry leads out of its folder: " + entry.getName());
            }
            write(archive, entry, target);
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            var mode = (entry.getMode() & EXECUTABLE) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(mode));
        }
    }
}

package vn.tthc.platform.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Consumer;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.id.Ids;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** Keeps documents as files: written beside, forced to disk, then renamed, so that a key never names half a file. */
public final class FileStore implements DocumentStore {

    private static final String UNFINISHED = ".part";
    private static final int BUFFER = 64 * 1024;

    private final Path root;
    private final Clock clock;

    public FileStore(Path root, Clock clock) {
        this.root = root.toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public StoredFile keep(InputStream content, long limit) throws IOException {
        var name = Ids.at(clock.instant()).toString();
        // The tail of the id is random: it spreads the files over 256 folders.
        var folder = Files.createDirectories(root.resolve(name.substring(name.length() - 2)));
        var target = folder.resolve(name);
        var unfinished = folder.resolve(name + UNFINISHED);
        try {
            var digest = Sha256.digest();
            var size = write(content, unfinished, digest, limit);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            return new StoredFile(
                    folder.getFileName() + "/" + name, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static long write(InputStream content, Path file, MessageDigest digest, long limit) throws IOException {
        var buffer = new byte[BUFFER];
        var size = 0L;
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new Problem(CommonProblem.PAYLOAD_TOO_LARGE, limit).with("limit", limit);
                }
                digest.update(buffer, 0, read);
                writeFully(out, ByteBuffer.wrap(buffer, 0, read));
            }
            out.force(true);
        }
        return size;
    }

    private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    /** A renamed file is only safe once its folder is. */
    private static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String key) throws IOException {
        return Files.newInputStream(inside(key));
    }

    @Override
    public void delete(String key) throws IOException {
        Files.deleteIfExists(inside(key));
    }

    @Override
    public void keptBefore(Instant instant, Consumer<String> keys) throws IOException {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var files = Files.walk(root, 2)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!madeAt(file).isBefore(instant)) {
                    continue;
                }
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                } else {
                    keys.accept(root.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
    }

    /** By its name, which holds the time by the same clock that asks; a file's own time follows another. */
    private static Instant madeAt(Path file) {
        var name = file.getFileName().toString().replace(UNFINISHED, "");
        return Ids.madeAt(UUID.fromString(name));
    }

    private Path inside(String key) {
        var file = root.resolve(key).normalize();
        if (!file.startsWith(root)) {
            throw new IllegalArgumentException("Not a key of this store");
        }
        return file;
    }
}

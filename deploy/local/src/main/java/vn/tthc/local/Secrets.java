package vn.tthc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import vn.tthc.local.process.Disk;

/** Secrets that are made at the first start and kept in files that only their owner can read. */
record Secrets(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** The file of a secret, for programs that read it themselves. */
    Path file(String name) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            Disk.createPrivateFolder(folder);
            var bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            Disk.writePrivate(file, HexFormat.of().formatHex(bytes));
        }
        return file;
    }

    /** The secret itself: 256 random bits in hexadecimal. */
    String get(String name) {
        try {
            return Files.readString(file(name)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same bits in base64, as keys of encryption are written. */
    String base64(String name) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(get(name)));
    }
}

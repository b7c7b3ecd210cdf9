package vn.tthc.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import vn.tthc.local.process.Disk;
import vn.tthc.local.process.Failure;

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

    /** The file of a key that seals (PKCS#12, EC on P-256), under the password of the same name. */
    Path seal(String name) {
        var file = folder.resolve(name + ".p12");
        if (!Files.exists(file)) {
            makeSeal(file, get(name + ".password"));
        }
        return file;
    }

    /** Under another name until it is whole: what is cut off leaves no half of a key behind. */
    private static void makeSeal(Path file, String password) {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.deleteIfExists(draft);
            var keytool = new ProcessBuilder(keytool(draft)).redirectErrorStream(true);
            // Not on the command line, which everybody on the machine can read.
            keytool.environment().put("TTHC_SEAL", password);
            var process = keytool.start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new Failure("keytool made no key to seal with: " + said.strip());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while a key to seal with was made", e);
        }
    }

    private static List<String> keytool(Path draft) {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var command = new ArrayList<>(List.of(program, "-genkeypair", "-alias", "seal", "-validity", "3650"));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=Minh Son (H90)"));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass:env", "TTHC_SEAL", "-keystore", draft.toString()));
        return command;
    }
}

package vn.tthc.local.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import vn.tthc.local.process.Disk;

/**
 * The issuer's RSA keys, one file each, readable by their owner only.
 *
 * <p>The newest signs; the one before stays published until the tokens that it signed have expired. A new one is made
 * when the newest is a day old, so that whoever caches a key set meets a change within a day of development.
 */
public final class SigningKeys {

    private static final Duration LIFETIME = Duration.ofHours(24);
    private static final int PUBLISHED = 2;

    private final Path folder;
    private final InstantSource clock;

    public SigningKeys(Path folder, InstantSource clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The key that signs now; makes the first one, and a new one when it is time. */
    public synchronized SigningKey current() {
        var keys = stored();
        if (keys.isEmpty() || olderThanLifetime(keys.getFirst())) {
            rotate();
        }
        return read(stored().getFirst());
    }

    /** The keys whose signatures are still good, the newest first. */
    public synchronized List<SigningKey> published() {
        current();
        return stored().stream().map(SigningKeys::read).toList();
    }

    /** Makes a new key; of the former ones only the last stays. */
    public synchronized void rotate() {
        Disk.createPrivateFolder(folder);
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            Disk.writePrivate(folder.resolve(nextName()), Base64.getEncoder().encodeToString(encoded));
            for (var outdated : stored().stream().skip(PUBLISHED).toList()) {
                Files.delete(outdated);
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two keys made within one millisecond still get names of their own, in order. */
    private String nextName() {
        var now = clock.instant().toEpochMilli();
        var last = stored().stream().findFirst().map(SigningKeys::madeAt).orElse(0L);
        return "token-" + Math.max(now, last + 1) + ".key";
    }

    private boolean olderThanLifetime(Path key) {
        return Instant.ofEpochMilli(madeAt(key)).plus(LIFETIME).isBefore(clock.instant());
    }

    private List<Path> stored() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("token-\\d+\\.key"))
                    .sorted(Comparator.comparingLong(SigningKeys::madeAt).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long madeAt(Path key) {
        return Long.parseLong(key.getFileName().toString().replaceAll("\\D", ""));
    }

    private static SigningKey read(Path file) {
        try {
            var encoded = Base64.getDecoder().decode(Files.readString(file).strip());
            var key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new SigningKey(Long.toString(madeAt(file), Character.MAX_RADIX), (RSAPrivateCrtKey) key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key in " + file + " cannot be read; delete it and start again", e);
        }
    }
}

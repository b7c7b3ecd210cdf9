package vn.tthc.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA256 over lists of parts, under the key that the database does not know. */
@ApplicationScoped
class AuditKey {

    private static final String ALGORITHM = "HmacSHA256";

    private final @Nullable SecretKeySpec key;

    AuditKey(AuditConfig config) {
        this.key = config.key()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .orElse(null);
    }

    /** Each part goes in with its length before it, so that no two different lists look the same. */
    byte[] mac(byte[] @Nullable ... parts) {
        var mac = start();
        for (var part : parts) {
            mac.update(ByteBuffer.allocate(4)
                    .putInt(part == null ? -1 : part.length)
                    .flip());
            if (part != null) {
                mac.update(part);
            }
        }
        return mac.doFinal();
    }

    static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private Mac start() {
        if (key == null) {
            throw new IllegalStateException("tthc.audit.key is not set: the audit log cannot be written without it");
        }
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

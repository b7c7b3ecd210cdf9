package vn.tthc.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns an identity number into a key that can be stored, indexed and sent without naming the person.
 *
 * <p>A keyed hash, because twelve digits are few enough to try them all against a plain one.
 */
@ApplicationScoped
public class PersonKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    PersonKeys(@ConfigProperty(name = "tthc.person-key.secret") String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The same number gives the same key, however it is spaced; 64 hexadecimal digits. */
    public String of(String identityNumber) {
        var normal = identityNumber.replaceAll("[^0-9A-Za-z]", "");
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(normal.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java runtime", e);
        }
    }
}

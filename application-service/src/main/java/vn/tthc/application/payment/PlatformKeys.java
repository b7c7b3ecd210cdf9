package vn.tthc.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secrets that payment platforms sign with. A wrong hash, key or client looks the same from outside. */
@ApplicationScoped
class PlatformKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern SETTING = Pattern.compile("([A-Za-z0-9._-]+):([A-Za-z0-9._-]+):(.{32,})");

    private final Map<String, SecretKeySpec> keys = new HashMap<>();

    @Inject
    PlatformKeys(PaymentConfig config) {
        this(config.keys().orElse(List.of()));
    }

    PlatformKeys(List<String> settings) {
        for (var setting : settings) {
            var parts = SETTING.matcher(setting.strip());
            if (!parts.matches()) {
                // The setting itself is a secret and stays out of the message.
                throw new IllegalArgumentException(
                        "tthc.payments.keys: client:key-id:secret, the secret of 32 characters at least");
            }
            var secret = parts.group(3).getBytes(StandardCharsets.UTF_8);
            keys.put(parts.group(1) + ":" + parts.group(2), new SecretKeySpec(secret, ALGORITHM));
        }
    }

    boolean isSigned(CallbackRequest callback) {
        var key = keys.get(callback.clientId() + ":" + callback.keyId());
        return key != null && MessageDigest.isEqual(hash(key, callback.signedText()), callback.hash());
    }

    private static byte[] hash(SecretKeySpec key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java runtime", e);
        }
    }
}

package vn.tthc.platform.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;

/**
 * Secrets shared with programs that have no token and sign with HMAC-SHA-256 instead, {@code client:key-id:secret} each.
 * A wrong hash, key or client looks the same from outside; a client with two keys changes from one to the other.
 */
public final class SharedKeys {

    private static final Pattern SETTING = Pattern.compile("([A-Za-z0-9._-]+):([A-Za-z0-9._-]+):(.{32,})");

    private final Map<String, SecretKeySpec> keys = new HashMap<>();

    /** @param name of the setting, for whoever has to mend it: the setting itself is a secret and stays out of messages */
    public SharedKeys(String name, List<String> settings) {
        for (var setting : settings) {
            var parts = SETTING.matcher(setting.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        name + ": client:key-id:secret, the secret of 32 characters at least");
            }
            var secret = parts.group(3).getBytes(StandardCharsets.UTF_8);
            keys.put(parts.group(1) + ":" + parts.group(2), HmacSha256.key(secret));
        }
    }

    /** Whether this client signed this text with this one of its keys. */
    public boolean isSigned(String client, String keyId, String text, byte[] hash) {
        var key = keys.get(client + ":" + keyId);
        return key != null && MessageDigest.isEqual(HmacSha256.of(key, text), hash);
    }
}

package vn.tthc.platform.secrecy;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys under which personal data is stored: the first is written with, all of them are read with.
 *
 * @param active id of the key that is written with
 */
record KeyRing(String active, Map<String, SecretKey> keys) {

    static final String SETTING = "tthc.personal-data.keys";

    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9_-]{1,20}):([A-Za-z0-9+/]{43}=)");

    /** From {@code id:key,id:key}, each key 32 bytes in base64. What is wrong is named, what it says is not. */
    static KeyRing of(String setting) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        for (var entry : setting.split(",", -1)) {
            var match = ENTRY.matcher(entry.strip());
            if (!match.matches()) {
                throw new IllegalArgumentException(SETTING + ": entry " + (keys.size() + 1)
                        + " is not an id, a colon and 32 bytes in base64 (openssl rand -base64 32)");
            }
            var key = new SecretKeySpec(Base64.getDecoder().decode(match.group(2)), "AES");
            if (keys.put(match.group(1), key) != null) {
                throw new IllegalArgumentException(SETTING + ": two keys are called " + match.group(1));
            }
        }
        return new KeyRing(keys.keySet().iterator().next(), Map.copyOf(keys));
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    SecretKey activeKey() {
        return find(active).orElseThrow();
    }

    /** A record's own text would carry the keys into logs. */
    @Override
    public String toString() {
        return "KeyRing[" + active + " of " + keys.keySet() + "]";
    }
}

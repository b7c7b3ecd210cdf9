package vn.tthc.platform.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Turns an identity number into a key that can be stored, indexed and sent without naming the person.
 *
 * <p>A keyed hash, because twelve digits are few enough to try them all against a plain one. Its secret is changed by
 * hashing on: the key under a later secret is the hash of the key before, with the later secret's id in front. So every
 * stored key is brought up to date without the number, which some services never see, and whoever learned an earlier
 * secret can try out no key that has been.
 */
@ApplicationScoped
public class PersonKeys {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SETTING = "tthc.person-key.later";
    private static final Pattern LATER = Pattern.compile("([a-z0-9]{1,8}):(.{16,})");
    private static final Pattern FIRST = Pattern.compile("[0-9a-f]{64}");

    private final SecretKeySpec first;
    private final List<Later> later = new ArrayList<>();
    private final int active;

    private record Later(String id, SecretKeySpec secret) {}

    @Inject
    PersonKeys(
            @ConfigProperty(name = "tthc.person-key.secret") String secret,
            @ConfigProperty(name = SETTING) Optional<List<String>> later,
            @ConfigProperty(name = "tthc.person-key.active") Optional<String> active) {
        this.first = secret(secret);
        for (var setting : later.orElse(List.of())) {
            var parts = LATER.matcher(setting.strip());
            if (!parts.matches()) {
                throw new IllegalArgumentException(SETTING + ": id:secret, the secret of 16 characters at least");
            }
            this.later.add(new Later(parts.group(1), secret(parts.group(2))));
        }
        this.active = active.map(this::positionOf).orElse(this.later.size());
    }

    /** With one secret, as long as none has been changed. */
    PersonKeys(String secret) {
        this(secret, Optional.empty(), Optional.empty());
    }

    /** The same number gives the same key, however it is spaced, under the secret that is written with. */
    public String of(String identityNumber) {
        return current(base(identityNumber));
    }

    /** Every key under which rows of this number may lie while they are brought up to date, the present one first. */
    public List<String> all(String identityNumber) {
        var keys = new ArrayList<String>();
        var key = base(identityNumber);
        keys.add(key);
        for (var next : later) {
            key = next.id() + ":" + hash(next.secret(), key);
            keys.add(key);
        }
        keys.addFirst(keys.remove(active));
        return keys;
    }

    /** A stored key under the secret that is written with; what is none, or is newer, stays as it is. */
    public String current(String stored) {
        var key = stored;
        for (int i = ageOf(stored); i >= 0 && i < active; i++) {
            key = later.get(i).id() + ":" + hash(later.get(i).secret(), key);
        }
        return key;
    }

    /** What the secret that is written with is called. */
    public String active() {
        return active == 0 ? "first" : later.get(active - 1).id();
    }

    private String base(String identityNumber) {
        return hash(first, identityNumber.replaceAll("[^0-9A-Za-z]", ""));
    }

    /** How many secrets have gone into it after the first; -1 for what is no key of ours. */
    private int ageOf(String key) {
        if (FIRST.matcher(key).matches()) {
            return 0;
        }
        for (int i = 0; i < later.size(); i++) {
            if (key.startsWith(later.get(i).id() + ":")) {
                return i + 1;
            }
        }
        return -1;
    }

    private int positionOf(String id) {
        for (int i = 0; i < later.size(); i++) {
            if (later.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        if (id.equals("first")) {
            return 0;
        }
        throw new IllegalArgumentException("tthc.person-key.active names none of " + SETTING + ", nor \"first\"");
    }

    private static SecretKeySpec secret(String text) {
        return new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    private static String hash(SecretKeySpec secret, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(ALGORITHM + " is part of every Java runtime", e);
        }
    }
}

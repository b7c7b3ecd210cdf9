package vn.tthc.platform.secrecy;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Encrypts what is stored of people, AES-256 in GCM, each text for one place: a row and a field. Taken out of the
 * database it says nothing, and moved to another row or field it cannot be read.
 *
 * <p>A stored text is {@code enc1:<key id>:<nonce, ciphertext and tag in base64url>}; anything else was stored before
 * there was encryption and is what it says.
 */
@ApplicationScoped
public class Vault {

    private static final String PREFIX = "enc1:";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyRing ring;
    private final SecureRandom random = new SecureRandom();

    Vault(@ConfigProperty(name = KeyRing.SETTING) String keys) {
        this.ring = KeyRing.of(keys);
    }

    /** With a ring of its own, to read what was written with other keys. */
    public static Vault with(String keys) {
        return new Vault(keys);
    }

    /** Keys that cannot be read stop the start and not the first dossier. */
    void onStart(@Observes StartupEvent unused) {
        ring.activeKey();
    }

    /** The id of the key that is written with. */
    public String activeKey() {
        return ring.active();
    }

    /** As it is stored at the place. */
    public String seal(String clear, String place) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var head = PREFIX + ring.active() + ":";
        var sealed = crypt(
                Cipher.ENCRYPT_MODE,
                ring.activeKey(),
                nonce,
                head + place,
                ByteBuffer.wrap(clear.getBytes(StandardCharsets.UTF_8)));
        var all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return head + Base64.getUrlEncoder().withoutPadding().encodeToString(all.array());
    }

    /** What was stored at the place; a text of another place, changed or under an unknown key is refused. */
    public String open(String stored, String place) {
        if (!isSealed(stored)) {
            return stored;
        }
        var end = stored.indexOf(':', PREFIX.length());
        var id = stored.substring(PREFIX.length(), Math.max(end, PREFIX.length()));
        var key = ring.find(id).orElseThrow(() -> new UnreadableSecretException(place, "key " + id + " is missing"));
        var bytes = ByteBuffer.wrap(decoded(stored.substring(end + 1), place));
        var nonce = new byte[NONCE];
        bytes.get(nonce);
        var head = stored.substring(0, end + 1);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, head + place, bytes), StandardCharsets.UTF_8);
    }

    /** Whether it is encrypted, under whatever key. */
    public static boolean isSealed(String stored) {
        return stored.startsWith(PREFIX);
    }

    /** Whether it is encrypted under the key that is written with now. */
    public boolean isCurrent(String stored) {
        return stored.startsWith(PREFIX + ring.active() + ":");
    }

    private static byte[] decoded(String text, String place) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length >= NONCE + TAG_BITS / Byte.SIZE) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Told below: the decoder's own message quotes the text.
        }
        throw new UnreadableSecretException(place, "it is cut off or no base64");
    }

    private static byte[] crypt(int mode, SecretKey key, byte[] nonce, String bound, ByteBuffer input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            var output = ByteBuffer.allocate(cipher.getOutputSize(input.remaining()));
            var length = cipher.doFinal(input, output);
            return Arrays.copyOf(output.array(), length);
        } catch (GeneralSecurityException e) {
            throw new UnreadableSecretException(bound, "it was changed or stood elsewhere");
        }
    }
}

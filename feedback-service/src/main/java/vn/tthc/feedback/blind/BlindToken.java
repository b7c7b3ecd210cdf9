package vn.tthc.feedback.blind;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.digest.Sha256;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/** A token as its holder shows it: {@code <key id>.<random number>.<signature>}, the latter two in base64url. */
public final class BlindToken {

    private static final Pattern SHAPE = Pattern.compile(
            "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})\\.([A-Za-z0-9_-]{342})");

    private final UUID keyId;
    private final byte[] number;
    private final byte[] signature;

    private BlindToken(UUID keyId, byte[] number, byte[] signature) {
        this.keyId = keyId;
        this.number = number;
        this.signature = signature;
    }

    /** What has not the shape of a token is named, and what it says is not. */
    public static BlindToken of(@Nullable String text) {
        return parsed(text)
                .orElseThrow(() -> new Problem(CommonProblem.INVALID_REQUEST)
                        .violation("token", "BlindToken", "rule.rating-token"));
    }

    private static Optional<BlindToken> parsed(@Nullable String text) {
        var match = SHAPE.matcher(text == null ? "" : text);
        if (!match.matches()) {
            return Optional.empty();
        }
        var base64 = Base64.getUrlDecoder();
        try {
            return Optional.of(new BlindToken(
                    UUID.fromString(match.group(1)), base64.decode(match.group(2)), base64.decode(match.group(3))));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public UUID keyId() {
        return keyId;
    }

    byte[] number() {
        return number.clone();
    }

    byte[] signature() {
        return signature.clone();
    }

    /** By which its use is known: the number itself is not kept, as whoever holds it holds the token. */
    public byte[] digest() {
        return Sha256.of(number);
    }

    /** A token in a log would be a token given away. */
    @Override
    public String toString() {
        return "BlindToken of " + keyId;
    }
}

package vn.tthc.application.rating;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.tthc.platform.digest.HmacSha256;

/**
 * The secrets in the QR codes of receipts. None is stored: each is the keyed hash of its dossier's id, so that a receipt
 * that is printed again says the same, and a dump of the database rates nothing.
 */
@ApplicationScoped
public class RatingTickets {

    private static final int LENGTH = 16;

    private final Optional<SecretKeySpec> secret;
    private final String page;

    RatingTickets(
            @ConfigProperty(name = "tthc.rating.ticket-secret") Optional<String> secret,
            @ConfigProperty(name = "tthc.rating.page") Optional<String> page) {
        this.secret = secret.map(text -> HmacSha256.key(text.getBytes(StandardCharsets.UTF_8)));
        this.page = page.map(address -> address + "#").orElse("");
    }

    /** 128 bits that nobody guesses; none where no secret is configured. */
    public Optional<String> of(UUID dossierId) {
        return secret.map(key -> Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(HmacSha256.of(key, "rating-ticket/" + dossierId), LENGTH)));
    }

    /** What the QR code says: the page where one rates, with the ticket behind a sign that no browser sends on. */
    public String link(String ticket) {
        return page + ticket;
    }
}

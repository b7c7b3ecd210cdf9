package vn.tthc.application.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tthc.application.notice.NotCarriedException.Cure;
import vn.tthc.platform.text.Diacritics;

/**
 * Posts notices to a gateway for SMS or messages. The id goes along in the body and as {@code Idempotency-Key}, by which
 * the gateway can tell a repetition; its report of delivery names it again.
 */
class HttpCarrier implements Carrier {

    private static final int TIMED_OUT = 408;
    private static final int TOO_MANY = 429;

    private final NoticeConfig.Gateway config;
    private final ObjectMapper json;
    private final HttpClient client;

    HttpCarrier(NoticeConfig.Gateway config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The body of the request. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Body(UUID id, String to, @Nullable String from, String text) {}

    @Override
    public void carry(Outgoing notice) throws NotCarriedException {
        int status;
        try {
            status = client.send(request(notice), BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new NotCarriedException(Cure.CARRIER_BACK, "HTTP_UNREACHABLE");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotCarriedException(Cure.CARRIER_BACK, "INTERRUPTED");
        }
        if (status < 200 || status > 299) {
            throw new NotCarriedException(cure(status), "HTTP_" + status);
        }
    }

    private static Cure cure(int status) {
        if (status == TIMED_OUT || status == TOO_MANY || status >= 500) {
            return Cure.CARRIER_BACK;
        }
        // 401 and 403 are about us; the others about what was sent
        return status == 400 || status == 404 || status == 422 ? Cure.NONE : Cure.LATER;
    }

    private HttpRequest request(Outgoing notice) {
        var request = HttpRequest.newBuilder(config.url().orElseThrow())
                .timeout(config.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", notice.id().toString())
                .POST(BodyPublishers.ofByteArray(body(notice)));
        config.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request.build();
    }

    private byte[] body(Outgoing notice) {
        var text = config.diacritics() ? notice.brief() : Diacritics.strip(notice.brief());
        try {
            return json.writeValueAsBytes(
                    new Body(notice.id(), notice.address(), config.sender().orElse(null), text));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Four texts are always JSON", e);
        }
    }
}

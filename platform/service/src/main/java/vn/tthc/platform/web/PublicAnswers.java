package vn.tthc.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.HexFormat;
import java.util.function.Supplier;
import vn.tthc.platform.digest.Sha256;

/**
 * Answers public reads so that whoever asks again for what has not changed gets 304 and no body.
 *
 * <p>The tag is a digest of the answer itself: what is in force changes with the day, not only with a write.
 */
@ApplicationScoped
public class PublicAnswers {

    /** How old an answer may be that a cache gives, in seconds. */
    public static final int A_MINUTE = 60;

    private final ObjectMapper json;

    PublicAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** An answer as it is sent, and what tells it from any other. */
    public record Rendered(byte[] body, String digest) {}

    public Response of(Request request, Object view) {
        return of(request, render(view));
    }

    /** The same for an answer that was rendered before. */
    public Response of(Request request, Rendered rendered) {
        return of(request, rendered.digest(), rendered::body, MediaType.APPLICATION_JSON_TYPE);
    }

    public Rendered render(Object view) {
        var body = bytes(view);
        return new Rendered(body, digest(body));
    }

    /** The same for what is shown in another form than JSON; it is made only when it is not known already. */
    public Response of(Request request, Object view, Supplier<byte[]> made, MediaType type) {
        return of(request, type.getSubtype() + '-' + digest(bytes(view)), made, type);
    }

    private static Response of(Request request, String digest, Supplier<byte[]> made, MediaType type) {
        var tag = new EntityTag(digest);
        var notModified = request.evaluatePreconditions(tag);
        var answer = notModified != null ? notModified : Response.ok(made.get(), type);
        var cache = new CacheControl();
        cache.setMaxAge(A_MINUTE);
        return answer.tag(tag).cacheControl(cache).build();
    }

    private byte[] bytes(Object view) {
        try {
            return json.writeValueAsBytes(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A view must be serialisable", e);
        }
    }

    private static String digest(byte[] body) {
        return HexFormat.of().formatHex(Sha256.of(body), 0, 16);
    }
}

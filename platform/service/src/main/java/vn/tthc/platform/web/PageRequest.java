package vn.tthc.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tthc.platform.problem.CommonProblem;
import vn.tthc.platform.problem.Problem;

/**
 * The part of a list request that every list shares: {@code cursor}, {@code limit}, {@code total}. Use it as a
 * {@code @BeanParam}.
 *
 * <p>A cursor holds the sort key of the last row seen, so a page costs the same at the end as at the start, and rows
 * that come and go move nothing.
 */
public class PageRequest {

    static final int MAX_LIMIT = 100;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    @QueryParam("cursor")
    @Nullable
    String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    int limit = 20;

    @QueryParam("total")
    @DefaultValue("false")
    boolean total;

    /** For the REST layer, which fills the fields itself. */
    public PageRequest() {}

    /** For code that asks for pages without HTTP. */
    public PageRequest(@Nullable String cursor, int limit, boolean total) {
        this.cursor = cursor;
        this.limit = limit;
        this.total = total;
    }

    /** Between 1 and {@value #MAX_LIMIT}; anything else is refused, not quietly cut. */
    public int limit() {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("limit", "Range", "rule.Range", 1, MAX_LIMIT);
        }
        return limit;
    }

    /** Whether the caller wants to know how many there are. */
    public boolean total() {
        return total;
    }

    /** Where to go on; empty for the first page. A cursor that is not ours is the caller's mistake. */
    public <C> Optional<C> cursor(Class<C> type) {
        if (cursor == null || cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(Base64.getUrlDecoder().decode(cursor), type));
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(CommonProblem.INVALID_REQUEST).violation("cursor", "Cursor", "rule.Cursor");
        }
    }

    /** Makes a position opaque: clients hand it back, they never take it apart. */
    public static String encode(@Nullable Object position) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(JSON.writeValueAsBytes(position));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A cursor must be a plain record", e);
        }
    }
}
